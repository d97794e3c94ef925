package fr.espacecitoyens.simulator;

import fr.espacecitoyens.simulator.answer.Faults;
import fr.espacecitoyens.simulator.answer.Faults.Setting;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.operation.OperationDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions by server; and for tests and launchers the ledger, the switches of the faults, the
 * state of the server.
 */
final class ApiRoutes {

    /** The shape that shops look for: an element with this id whose text is OK. */
    private static final String LOAD_PAGE =
            """
            <!DOCTYPE html><html lang="fr"><head><title>Paybox (simulateur)</title></head>
            <body><div id="server_status" style="text-align:center;">OK</div></body></html>
            """;

    private final Ledger ledger;
    private final Faults faults;
    private final OperationDesk operations;
    private final JsonMapper json = new JsonMapper();

    ApiRoutes(Ledger ledger, Faults faults, OperationDesk operations) {
        this.ledger = ledger;
        this.faults = faults;
        this.operations = operations;
    }

    void addTo(Router router) {
        router.add("GET", "/load.html", _ -> Reply.html(200, LOAD_PAGE));
        router.add("POST", "/PPPS.php", this::operation);
        router.add("GET", "/actuator/health/readiness", _ -> answer(Map.of("status", "UP")));
        router.add("GET", "/assets/simulator.css", _ -> styleSheet());
        router.add("GET", "/api/transactions", _ -> answer(ledger.transactions()));
        router.add("GET", "/api/faults", _ -> answer(faults.setting()));
        router.add("PUT", "/api/faults", this::switchFaults);
    }

    private Reply operation(Request request) {
        if (faults.setting().operations() == Faults.Operations.AWAY) {
            return Reply.html(503, "");
        }
        try {
            return Reply.latin1(operations.answer(request.body()));
        } catch (IllegalArgumentException _) {
            return Reply.html(400, "");
        }
    }

    private Reply switchFaults(Request request) {
        try {
            faults.set(json.readValue(request.body(), Setting.class));
            return answer(faults.setting());
        } catch (JacksonException | IllegalArgumentException e) {
            return Reply.json(400, "{\"error\":\"unknown fault\"}");
        }
    }

    private Reply answer(Object body) {
        return Reply.json(200, json.writeValueAsString(body));
    }

    private static Reply styleSheet() {
        try (var css = ApiRoutes.class.getResourceAsStream("/assets/simulator.css")) {
            if (css == null) {
                return Reply.notFound();
            }
            return new Reply(
                    200,
                    Map.of(
                            "Content-Type",
                            "text/css; charset=utf-8",
                            "Cache-Control",
                            "max-age=60"),
                    new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
