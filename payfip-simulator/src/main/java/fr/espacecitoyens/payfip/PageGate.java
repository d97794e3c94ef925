package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Router;
import java.util.Map;

/** Stands before the payment page, and fails when a switch says so. */
final class PageGate {

    private final Faults faults;
    private final Screens screens;

    PageGate(Faults faults, Screens screens) {
        this.faults = faults;
        this.screens = screens;
    }

    Router.Action before(Router.Action action) {
        return request ->
                switch (faults.setting().page()) {
                    case NONE -> action.answer(request);
                    case AWAY -> screens.page(503, "away", "Service indisponible", Map.of());
                    case HANG -> {
                        faults.hang();
                        yield Reply.silence();
                    }
                };
    }
}
