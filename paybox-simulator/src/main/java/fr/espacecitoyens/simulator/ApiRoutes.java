package fr.espacecitoyens.simulator;

import fr.espacecitoyens.simulator.answer.AnswerKeys;
import fr.espacecitoyens.simulator.fault.Fates;
import fr.espacecitoyens.simulator.fault.Faults;
import fr.espacecitoyens.simulator.fault.SettingText;
import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** For tests and launchers: the ledger, the switches, the clock, the key, the state. */
final class ApiRoutes {

    private static final Reply BAD = Reply.json(400, "{\"error\":\"unknown name or value\"}");

    private final Ledger ledger;
    private final Faults faults;
    private final Fates fates;
    private final Agenda agenda;
    private final AnswerKeys keys;
    private final SettingText settings = new SettingText();
    private final JsonMapper json = new JsonMapper();

    ApiRoutes(Ledger ledger, Faults faults, Fates fates, Agenda agenda, AnswerKeys keys) {
        this.ledger = ledger;
        this.faults = faults;
        this.fates = fates;
        this.agenda = agenda;
        this.keys = keys;
    }

    void addTo(Router router) {
        router.add("GET", "/actuator/health/readiness", _ -> answer(Map.of("status", "UP")));
        router.add("GET", "/assets/simulator.css", _ -> Reply.styleSheet());
        router.add("GET", "/public.pem", _ -> Reply.text(keys.publicPem()));
        router.add("GET", "/api/transactions", orBad(this::transactions));
        router.add("GET", "/api/faults", _ -> switches());
        router.add("PUT", "/api/faults", orBad(this::switchFaults));
        router.add("GET", "/api/fates", _ -> answer(fates.counts()));
        router.add("GET", "/api/clock", _ -> clock());
        router.add("POST", "/api/clock/advance", orBad(this::advance));
    }

    private Reply transactions(Request request) {
        var query = FormText.parse(request.rawQuery());
        String reference = query.get("reference");
        return answer(
                reference != null
                        ? ledger.under(reference)
                        : ledger.after(
                                Long.parseLong(query.getOrDefault("after", "0")),
                                Long.parseLong(
                                        query.getOrDefault(
                                                "limit", Integer.toString(Integer.MAX_VALUE)))));
    }

    private Reply switches() {
        return Reply.json(200, settings.write(faults.setting()));
    }

    private Reply switchFaults(Request request) {
        faults.set(settings.read(request.body()));
        return switches();
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
