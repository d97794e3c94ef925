package fr.espacecitoyens.simulator.panel;

import fr.espacecitoyens.simulator.fault.Ipn;
import fr.espacecitoyens.simulator.fault.Operations;
import fr.espacecitoyens.simulator.fault.Page;
import fr.espacecitoyens.simulator.fault.Primary;
import fr.espacecitoyens.simulator.fault.Setting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The switches as a form: the same names as in the JSON, a weight is « weight_LOST ». */
final class PanelForm {

    private PanelForm() {}

    /**
     * What was sent.
     *
     * @throws IllegalArgumentException if a field is missing or its value is not known
     */
    static Setting read(Map<String, String> form) {
        var weights = new EnumMap<Ipn, Integer>(Ipn.class);
        for (Ipn ipn : chosen()) {
            int weight = Integer.parseInt(form.getOrDefault("weight_" + ipn, "0"));
            if (weight != 0) {
                weights.put(ipn, weight);
            }
        }
        return new Setting(
                Ipn.valueOf(form.getOrDefault("ipn", "")),
                number(form, "delaySeconds"),
                number(form, "overdueSeconds"),
                Long.parseLong(form.getOrDefault("seed", "")),
                weights,
                Operations.valueOf(form.getOrDefault("operations", "")),
                Page.valueOf(form.getOrDefault("page", "")),
                Primary.valueOf(form.getOrDefault("primary", "")),
                number(form, "paidAgainPercent"),
                number(form, "inquiriesFailPercent"),
                number(form, "hangSeconds"));
    }

    private static int number(Map<String, String> form, String name) {
        return Integer.parseInt(form.getOrDefault(name, ""));
    }

    private static List<Ipn> chosen() {
        return Arrays.stream(Ipn.values()).filter(ipn -> ipn != Ipn.RANDOM).toList();
    }

    /** How the form looks now. */
    static Map<String, Object> values(Setting setting) {
        Map<String, Object> values = new HashMap<>();
        values.put("overdueSeconds", setting.overdueSeconds());
        values.put("paidAgainPercent", setting.paidAgainPercent());
        values.put("inquiriesFailPercent", setting.inquiriesFailPercent());
        values.putAll(
                Map.of(
                        "ipn", options(Ipn.values(), setting.ipn(), PanelText::of),
                        "operations",
                                options(Operations.values(), setting.operations(), PanelText::of),
                        "page", options(Page.values(), setting.page(), PanelText::of),
                        "primary", options(Primary.values(), setting.primary(), PanelText::of),
                        "delaySeconds", setting.delaySeconds(),
                        "hangSeconds", setting.hangSeconds(),
                        "seed", setting.seed(),
                        "weights", chosen().stream().map(ipn -> weight(ipn, setting)).toList()));
        return values;
    }

    private static <E extends Enum<E>> List<Map<String, Object>> options(
            E[] all, E current, Function<E, String> text) {
        return Arrays.stream(all)
                .map(one ->
                        Map.<String, Object>of(
                                "name",
                                one.name(),
                                "text",
                                text.apply(one),
                                "selected",
                                one == current))
                .toList();
    }

    private static Map<String, Object> weight(Ipn ipn, Setting setting) {
        return Map.of(
                "name", ipn.name(),
                "text", PanelText.of(ipn),
                "value", setting.weights().getOrDefault(ipn, 0));
    }
}
