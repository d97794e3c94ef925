package fr.espacecitoyens.localstack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The demo invoices, dated around a day. In the template <code>{+20}</code> stands for the date
 * twenty days later, <code>{month-1}</code> for the name of last month and <code>{yymm}</code> for
 * the beginning of an invoice number of this month.
 */
record DemoInvoices(LocalDate day) {

    /** The customer numbers that the free keys open, each with something to pay. */
    static final List<String> CUSTOMERS = List.of("3020417", "3021853", "3024096");

    /** The demo citizen's customer number: the one of the guide's invoice. */
    static final String CITIZEN = "3018842";

    private static final Pattern PLACE =
            Pattern.compile("\\{(?:(yymm)|month([+-]\\d+)|([+-]\\d+))}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyMM");

    String csv() {
        return PLACE.matcher(template()).replaceAll(this::fill);
    }

    private String fill(MatchResult place) {
        if (place.group(1) != null) {
            return NUMBER.format(day);
        }
        if (place.group(2) != null) {
            String month = MONTH.format(day.plusMonths(Long.parseLong(place.group(2))));
            return month.substring(0, 1).toUpperCase(Locale.FRANCE) + month.substring(1);
        }
        return DATE.format(day.plusDays(Long.parseLong(place.group(3))));
    }

    private static String template() {
        try (InputStream content = DemoInvoices.class.getResourceAsStream("/demo/invoices.csv")) {
            return new String(
                    Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
