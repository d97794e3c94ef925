package fr.espacecitoyens.billing.totals;

import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The totals of each day of issue. */
@RestController
class DayTotalsController {

    private static final int MOST_DAYS = 366;

    /** One day of issue. */
    record Day(LocalDate day, Totals totals) {}

    private final Invoices invoices;
    private final Clock clock;

    DayTotalsController(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /**
     * The days on which something was issued, the first day first.
     *
     * @param until the last day
     * @throws Problem 422 if the days are in the wrong order or too many
     */
    @GetMapping("/staff/totals")
    List<Day> totals(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        if (until.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(until)) {
            throw Problem.invalid(
                    List.of(
                            new FieldError(
                                    "until",
                                    "Choisissez une date de fin après la date de début, et une"
                                            + " année au plus.")));
        }
        LocalDate today = ParisTime.day(clock.instant());
        Map<LocalDate, AddUp> days = new TreeMap<>();
        try (var issued = invoices.issuedBetween(from, until)) {
            issued.forEach(invoice ->
                    days.computeIfAbsent(
                                    invoice.content().schedule().issuedOn(), _ -> new AddUp(today))
                            .add(invoice));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue().totals()))
                .toList();
    }
}
