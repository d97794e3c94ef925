package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The page of switches for people, with the clock and the last operations. */
final class PanelRoutes {

    private static final String PANEL = "/simulateur";
    private static final int ENTRIES = 20;

    private final Book book;
    private final Faults faults;
    private final Agenda agenda;
    private final Screens screens;

    PanelRoutes(Book book, Faults faults, Agenda agenda, Screens screens) {
        this.book = book;
        this.faults = faults;
        this.agenda = agenda;
        this.screens = screens;
    }

    void addTo(Router router) {
        router.add("GET", PANEL, _ -> panel(200));
        router.add("POST", PANEL, r -> changed(r, form -> faults.set(PanelForm.read(form))));
        router.add("POST", PANEL + "/horloge", r -> changed(r, this::advance));
    }

    private void advance(Map<String, String> form) {
        agenda.advance(Duration.ofSeconds(Long.parseLong(form.getOrDefault("secondes", ""))));
    }

    private Reply changed(Request request, Consumer<Map<String, String>> change) {
        try {
            change.accept(FormText.parse(request.body()));
            return Reply.seeOther(PANEL);
        } catch (IllegalArgumentException _) {
            return panel(400);
        }
    }

    private Reply panel(int status) {
        Map<String, Object> values = new HashMap<>(PanelForm.values(faults.setting()));
        values.put("isError", status != 200);
        values.put("now", PanelForm.moment(agenda.now()));
        values.put("waiting", agenda.waiting());
        values.put(
                "entries",
                book.all().reversed().stream()
                        .limit(ENTRIES)
                        .map(operation -> PanelForm.entry(operation, agenda.now()))
                        .toList());
        String title = (status == 200 ? "" : "Erreur – ") + "Pannes à simuler";
        return screens.page(status, "panel", title, values);
    }
}
