package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Payments at the moments at which clocks are treacherous. */
class ClockTest extends PaymentServiceTest {

    /** When the clocks of Paris change. */
    enum Change {
        MARCH,
        OCTOBER;

        ZoneOffsetTransition after(Instant now) {
            var rules = ParisTime.ZONE.getRules();
            var next = rules.nextTransition(now);
            return next.isGap() == (this == MARCH) ? next : rules.nextTransition(next.getInstant());
        }
    }

    private final String second = "invoice-" + UUID.randomUUID();

    @AfterEach
    void time_goes_on() {
        clock.goOn();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void over_a_change_of_the_clocks_a_payment_may_begin_until_the_hour_that_the_page_shows(
            Change change) {
        LocalDate day =
                change.after(clock.instant().plus(Duration.ofDays(2)))
                        .getDateTimeAfter()
                        .toLocalDate();
        Instant from = paris(day.minusDays(1), LocalTime.of(8, 0));
        Instant until = paris(day, LocalTime.of(18, 0));
        // Of 34 hours on the clock one is skipped, or comes twice.
        assertThat(Duration.between(from, until).toHours())
                .isEqualTo(change == Change.MARCH ? 33 : 35);
        thereAreTwoInvoices(from, until);

        clock.standAt(from.minusMillis(1));
        assertThat(clickPay(citizen).body()).contains("pas encore disponible");
        clock.standAt(from);
        assertThat(payable.find(invoice).orElseThrow().refusalAt(clock.instant())).isNull();
        clock.standAt(until.minusMillis(1));
        var attempt = startedAttempt();
        clock.standAt(until);
        assertThat(clickPay(second, citizen).body()).contains("n’est plus disponible");

        notify(PAYBOX.accepted(reference(attempt), 853, number()));
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void what_is_begun_one_second_before_the_window_closes_counts_after_it() {
        Instant until = clock.instant().plus(Duration.ofDays(1));
        thereAreTwoInvoices(clock.instant(), until);
        clock.standAt(until.minusSeconds(1));
        var attempt = startedAttempt();

        clock.standAt(until.plus(Duration.ofMinutes(14)));
        notify(PAYBOX.accepted(reference(attempt), 853, number()));

        awaitHeard("succeeded", attempt);
        assertThat(payable.find(invoice).orElseThrow().isSettled()).isTrue();
        assertThat(clickPay(second, citizen).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"MARCH, +01:00, 3 h 10", "OCTOBER, +02:00, 2 h 10"})
    void over_a_change_of_the_clocks_a_payment_page_lives_as_long_as_on_any_other_day(
            Change change, String offset, String end) {
        String spouse = citizen + "-spouse";
        link(spouse);
        Instant moment = change.after(clock.instant().plus(Duration.ofDays(2))).getInstant();
        thereAreTwoInvoices(clock.instant(), moment.plus(Duration.ofDays(1)));
        awaitInvoiceOf(spouse);

        clock.standAt(moment.minus(Duration.ofMinutes(10)));
        var attempt = startedAttempt();
        assertThat(field(attempt, "PBX_TIME")).endsWith(":50:00" + offset);
        assertThat(field(attempt, "PBX_DISPLAY")).isEqualTo("900");
        assertThat(clickPay(spouse).body().replace('\u00a0', ' ')).contains("à " + end);

        clock.standAt(moment.plus(Duration.ofMinutes(10)).minusMillis(1));
        await().during(Duration.ofMillis(600)).until(() -> state(attempt).equals("CREATED"));
        clock.standAt(moment.plus(Duration.ofMinutes(10)));
        awaitHeard("expired", attempt);
    }

    @Test
    void what_is_begun_before_midnight_and_confirmed_after_it_is_paid_on_the_new_day() {
        thereAreTwoInvoices(clock.instant(), clock.instant().plus(Duration.ofDays(3)));
        LocalDate tomorrow = ParisTime.day(clock.instant()).plusDays(1);
        Instant midnight = paris(tomorrow, LocalTime.MIDNIGHT);

        clock.standAt(midnight.minusMillis(100));
        var attempt = startedAttempt();
        clock.standAt(midnight.plusMillis(100));
        String transaction = number();
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        awaitHeard("succeeded", attempt);
        JsonNode receipt =
                json(
                        send(
                                authorised(
                                        "/receipts/" + id(attempt),
                                        TestTokens.withRoles("notification"))));
        assertThat(ParisTime.day(Instant.parse(receipt.path("paidAt").asString())))
                .isEqualTo(tomorrow);
        await().until(() -> journal().contains(" APPLIED " + id(attempt)));
        assertThat(journal().lines().filter(line -> line.contains(id(attempt))))
                .singleElement()
                .asString()
                .contains(" " + midnight.toString().substring(0, 17), transaction + " 853");
    }

    private void thereAreTwoInvoices(Instant from, Instant until) {
        link(citizen);
        issue(from, until);
        issue(second, from, until);
        awaitInvoiceOf(citizen);
        await().until(() -> payable.find(second, citizen).isPresent());
    }

    private String journal() {
        return send(authorised("/staff/journal", TestTokens.withRoles("facturation"))).body();
    }

    private static String number() {
        return Long.toString(System.nanoTime() % 1_000_000_000);
    }

    private static Instant paris(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ParisTime.ZONE).toInstant();
    }
}
