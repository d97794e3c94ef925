package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The page of switches for people. */
final class PanelRoutes {

    private static final String PANEL = "/simulateur";

    private final Faults faults;
    private final Agenda agenda;
    private final Screens screens;

    PanelRoutes(Faults faults, Agenda agenda, Screens screens) {
        this.faults = faults;
        this.agenda = agenda;
        this.screens = screens;
    }

    void addTo(Router router) {
        router.add("GET", PANEL, _ -> panel(200));
        router.add("POST", PANEL, r -> changed(r, form -> faults.set(setting(form))));
        router.add("POST", PANEL + "/horloge", r -> changed(r, this::advance));
    }

    private void advance(Map<String, String> form) {
        agenda.advance(Duration.ofSeconds(number(form, "secondes")));
    }

    private Reply changed(Request request, Consumer<Map<String, String>> change) {
        try {
            change.accept(FormText.parse(request.body()));
            return Reply.seeOther(PANEL);
        } catch (IllegalArgumentException _) {
            return panel(400);
        }
    }

    private static Setting setting(Map<String, String> form) {
        return new Setting(
                NotificationFault.valueOf(form.getOrDefault("notification", "")),
                form.containsKey("post"),
                number(form, "retard"),
                ServiceFault.valueOf(form.getOrDefault("service", "")),
                number(form, "attente"));
    }

    private static int number(Map<String, String> form, String name) {
        return Integer.parseInt(form.getOrDefault(name, ""));
    }

    private Reply panel(int status) {
        var now = faults.setting();
        return screens.page(
                status,
                "panel",
                "Pannes à simuler",
                Map.of(
                        "isError", status != 200,
                        "notification",
                                options(
                                        NotificationFault.values(),
                                        now.notification(),
                                        NotificationFault::text),
                        "service",
                                options(ServiceFault.values(), now.service(), ServiceFault::text),
                        "post", now.byPost(),
                        "retard", now.delaySeconds(),
                        "attente", now.hangSeconds(),
                        "now", agenda.now().atZone(Operation.PARIS)));
    }

    private static <E extends Enum<E>> List<Map<String, Object>> options(
            E[] all, E chosen, Function<E, String> text) {
        return Arrays.stream(all)
                .map(one ->
                        Map.<String, Object>of(
                                "name", one.name(),
                                "text", text.apply(one),
                                "selected", one == chosen))
                .toList();
    }
}
