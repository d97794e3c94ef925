package fr.espacecitoyens.portal.backend;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Which invoices a citizen asks for; empty or null does not restrict. */
public record InvoiceQuery(
        @Nullable String state,
        @Nullable String year,
        @Nullable String person,
        @Nullable String service,
        @Nullable String page) {

    /** All of them, from the first. */
    public static final InvoiceQuery ALL = new InvoiceQuery(null, null, null, null, null);

    /** Whether it leaves invoices out. */
    public boolean restricts() {
        return !onPage(null).set().isEmpty();
    }

    /** The same on another page, as the end of an address. */
    public String address(int page) {
        return onPage(Integer.toString(page)).set().entrySet().stream()
                .map(e ->
                        e.getKey()
                                + "="
                                + UriUtils.encodeQueryParam(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private InvoiceQuery onPage(@Nullable String number) {
        return new InvoiceQuery(state, year, person, service, number);
    }

    /** The address at billing-service, with a place for each value. */
    String template() {
        var names = set().keySet().stream().map(name -> name + "={" + name + "}");
        return "/invoices?" + names.collect(Collectors.joining("&"));
    }

    /** What stands in the places of {@link #template}. */
    Object[] values() {
        return set().values().toArray();
    }

    private Map<String, String> set() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "state", state);
        put(all, "year", year);
        put(all, "person", person);
        put(all, "service", service);
        put(all, "page", page);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.put(name, value);
        }
    }
}
