package fr.espacecitoyens.payfip;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The switches as a form: the same names as in the JSON, a weight is « weight_LOST ». */
final class PanelForm {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss").withZone(Operation.PARIS);

    private PanelForm() {}

    /**
     * What was sent.
     *
     * @throws IllegalArgumentException if a field is missing or its value is not known
     */
    static Setting read(Map<String, String> form) {
        var weights = new EnumMap<NotificationFault, Integer>(NotificationFault.class);
        for (NotificationFault fault : chosen()) {
            int weight = Integer.parseInt(form.getOrDefault("weight_" + fault, "0"));
            if (weight != 0) {
                weights.put(fault, weight);
            }
        }
        return new Setting(
                NotificationFault.valueOf(form.getOrDefault("notification", "")),
                form.containsKey("byPost"),
                Integer.parseInt(form.getOrDefault("delaySeconds", "")),
                Long.parseLong(form.getOrDefault("seed", "")),
                weights,
                ServiceFault.valueOf(form.getOrDefault("service", "")),
                PageFault.valueOf(form.getOrDefault("page", "")),
                Integer.parseInt(form.getOrDefault("hangSeconds", "")));
    }

    private static List<NotificationFault> chosen() {
        return Arrays.stream(NotificationFault.values())
                .filter(fault -> fault != NotificationFault.RANDOM)
                .toList();
    }

    /** How the form looks now. */
    static Map<String, Object> values(Setting now) {
        return Map.of(
                "notification",
                        options(
                                NotificationFault.values(),
                                now.notification(),
                                NotificationFault::text),
                "service", options(ServiceFault.values(), now.service(), ServiceFault::text),
                "page", options(PageFault.values(), now.page(), PageFault::text),
                "byPost", now.byPost(),
                "delaySeconds", now.delaySeconds(),
                "hangSeconds", now.hangSeconds(),
                "seed", now.seed(),
                "weights", chosen().stream().map(fault -> weight(fault, now)).toList());
    }

    private static <E extends Enum<E>> List<Map<String, Object>> options(
            E[] all, E current, Function<E, String> text) {
        return Arrays.stream(all)
                .map(one ->
                        Map.<String, Object>of(
                                "name", one.name(),
                                "text", text.apply(one),
                                "selected", one == current))
                .toList();
    }

    private static Map<String, Object> weight(NotificationFault fault, Setting now) {
        return Map.of(
                "name", fault.name(),
                "text", fault.text(),
                "value", now.weights().getOrDefault(fault, 0));
    }

    static Map<String, Object> entry(Operation operation, Instant now) {
        var entry = Entry.of(operation, now);
        return Map.of(
                "idop", entry.transaction(),
                "reference", entry.reference(),
                "amount", PaymentRoutes.euros(entry.amountCents()),
                "state", entry.state().text(),
                "at", moment(entry.openedAt()),
                "answers", String.join(", ", entry.ipn()),
                "waiting", entry.waiting());
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
