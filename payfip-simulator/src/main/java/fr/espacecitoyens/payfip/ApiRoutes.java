package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.http.FormText;
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
    private final SettingText settings = new SettingText();
    private final JsonMapper json = new JsonMapper();

    ApiRoutes(Book book, Faults faults, Agenda agenda) {
        this.book = book;
        this.faults = faults;
        this.agenda = agenda;
    }

    void addTo(Router router) {
        router.add("GET", "/actuator/health/readiness", _ -> answer(Map.of("status", "UP")));
        router.add("GET", "/assets/simulator.css", _ -> Reply.styleSheet());
        router.add("GET", "/api/transactions", orBad(this::transactions));
        router.add("GET", "/api/faults", _ -> switches());
        router.add("PUT", "/api/faults", orBad(this::switchFaults));
        router.add("GET", "/api/clock", _ -> clock());
        router.add("POST", "/api/clock/advance", orBad(this::advance));
    }

    /** The oldest first; those of one reference if the query names it. */
    private Reply transactions(Request request) {
        String reference = FormText.parse(request.rawQuery()).get("reference");
        return answer(
                book.all().stream()
                        .map(operation -> Entry.of(operation, agenda.now()))
                        .filter(entry -> reference == null || entry.reference().equals(reference))
                        .toList());
    }

    /** The whole setting: what is not named is faultless. */
    private Reply switchFaults(Request request) {
        faults.set(settings.read(request.body()));
        return switches();
    }

    private Reply switches() {
        return Reply.json(200, settings.write(faults.setting()));
    }

    private Reply clock() {
        return answer(Map.of("now", agenda.now(), "waiting", agenda.waiting()));
    }

    private Reply advance(Request request) {
        var seconds = json.readTree(request.body()).path("seconds");
        if (!seconds.isIntegralNumber()) {
            return BAD;
        }
        agenda.advance(Duration.ofSeconds(seconds.asLong()));
        return clock();
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
