package fr.espacecitoyens.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlinePaymentTest {

    private static final Instant INSIDE = InvoiceFixtures.SOME_TIME;
    private static final Instant AFTER = Instant.parse("2020-02-01T00:00:00Z");

    private final OnlinePayment onlinePayment = new OnlinePayment(100, 50_000, Map.of());

    @ParameterizedTest
    @CsvSource({
        "2019-12-17T06:59:59.999Z, NOT_OPEN_YET",
        "2019-12-17T07:00:00Z,",
        "2020-01-31T16:59:59.999Z,",
        "2020-01-31T17:00:00Z,     WINDOW_CLOSED",
    })
    void the_window_is_read_on_the_winter_clock_of_paris(
            Instant now, @Nullable NotPayableReason reason) {
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent());

        assertThat(onlinePayment.reasonAgainst(invoice, now)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T05:59:59.999Z, NOT_OPEN_YET",
        "2026-06-01T06:00:00Z,",
        "2026-07-15T15:59:59.999Z,",
        "2026-07-15T16:00:00Z,     WINDOW_CLOSED",
    })
    void the_window_is_read_on_the_summer_clock_of_paris(
            Instant now, @Nullable NotPayableReason reason) {
        var window =
                OnlineWindow.between(
                        LocalDateTime.of(2026, 6, 1, 8, 0), LocalDateTime.of(2026, 7, 15, 18, 0));
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.contentWith(window));

        assertThat(onlinePayment.reasonAgainst(invoice, now)).isEqualTo(reason);
    }

    @Test
    void an_hour_that_comes_twice_belongs_wholly_to_the_window() {
        var window =
                OnlineWindow.between(
                        LocalDateTime.of(2026, 10, 25, 2, 0),
                        LocalDateTime.of(2026, 10, 25, 2, 30));

        assertThat(window.from()).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(window.until()).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void what_does_not_pass_by_waiting_is_named_before_the_window() {
        var content = InvoiceFixtures.guideContent();

        assertThat(onlinePayment.reasonAgainst(InvoiceFixtures.cancelled(content), AFTER))
                .isEqualTo(NotPayableReason.CANCELLED);
        assertThat(onlinePayment.reasonAgainst(InvoiceFixtures.invoice(content, 853), AFTER))
                .isEqualTo(NotPayableReason.SETTLED);
        assertThat(onlinePayment.reasonAgainst(InvoiceFixtures.invoice(content, 754), AFTER))
                .isEqualTo(NotPayableReason.BELOW_MINIMUM);
    }

    @Test
    void more_than_the_maximum_cannot_be_paid_online() {
        var line = new InvoiceLine("Séjour", 100, 50_001, 50_001);
        var content = InvoiceFixtures.contentWith(line);

        assertThat(onlinePayment.reasonAgainst(InvoiceFixtures.invoice(content), INSIDE))
                .isEqualTo(NotPayableReason.ABOVE_MAXIMUM);
        assertThat(onlinePayment.reasonAgainst(InvoiceFixtures.invoice(content, 1), INSIDE))
                .isNull();
    }

    @Test
    void what_is_debited_or_collected_by_the_treasury_is_not_paid_online() {
        var schedule = InvoiceFixtures.guideContent().schedule();
        var debited =
                new Schedule(
                        schedule.issuedOn(),
                        schedule.dueOn(),
                        schedule.online(),
                        LocalDate.of(2020, 2, 10));
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent());
        var referred =
                invoice.changed(
                        invoice.content(),
                        Change.of(Change.Kind.REFERRED_TO_TREASURY, INSIDE, null));

        assertThat(
                        onlinePayment.reasonAgainst(
                                InvoiceFixtures.invoice(InvoiceFixtures.contentWith(debited)),
                                INSIDE))
                .isEqualTo(NotPayableReason.IN_DIRECT_DEBIT);
        assertThat(onlinePayment.reasonAgainst(referred, INSIDE))
                .isEqualTo(NotPayableReason.AT_TREASURY);
    }

    @Test
    void the_minimum_itself_can_be_paid() {
        var oneEuroLeft = InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 753);

        assertThat(onlinePayment.reasonAgainst(oneEuroLeft, INSIDE)).isNull();
    }

    @Test
    void a_window_cannot_close_before_it_opens() {
        var time = LocalDateTime.of(2026, 6, 1, 8, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> OnlineWindow.between(time, time));
    }
}
