package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** For tests and launchers: the operations, the switches, the clock, the state. */
final class ApiRoutes {

    private static final Reply BAD = Reply.json(400, "{\"error\":\"unknown name or value\"}");

    private final Book book;
    private final Faults faults;
    private final Agenda agenda;
    private final JsonMapper json = new JsonMapper();

    ApiRoutes(Book book, Faults faults, Agenda agenda) {
        this.book = book;
        this.faults = faults;
        this.agenda = agenda;
    }

    void addTo(Router router) {
        router.add("GET", "/actuator/health/readiness", _ -> answer(Map.of("status", "UP")));
        router.add("GET", "/assets/simulator.css", _ -> Reply.styleSheet());
        router.add("GET", "/api/transactions", _ -> answer(book.all()));
        router.add("GET", "/api/faults", _ -> answer(faults.setting()));
        router.add("PUT", "/api/faults", orBad(this::switchFaults));
        router.add("POST", "/api/clock/advance", orBad(this::advance));
    }

    /** The whole setting: what is not named is none. */
    private Reply switchFaults(Request request) {
        faults.set(json.readValue(request.body(), Setting.class));
        return answer(faults.setting());
    }

    private Reply advance(Request request) {
        var seconds = json.readTree(request.body()).path("seconds");
        if (!seconds.isIntegralNumber()) {
            return BAD;
        }
        agenda.advance(Duration.ofSeconds(seconds.asLong()));
        return answer(Map.of("now", agenda.now()));
    }

    private static Router.Action orBad(Router.Action action) {
        return request -> {
            try {
                return action.answer(request);
            } catch (JacksonException | IllegalArgumentException _) {
                return BAD;
            }
        };
    }

    private Reply answer(Object body) {
        return Reply.json(200, json.writeValueAsString(body));
    }
}
