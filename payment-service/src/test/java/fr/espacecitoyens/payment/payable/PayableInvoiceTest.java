package fr.espacecitoyens.payment.payable;

import static fr.espacecitoyens.payment.payable.PayableInvoice.Refusal.IN_DIRECT_DEBIT;
import static fr.espacecitoyens.payment.payable.PayableInvoice.Refusal.NOT_OPEN_YET;
import static fr.espacecitoyens.payment.payable.PayableInvoice.Refusal.WINDOW_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.payment.payable.StoredInvoice.Issued;
import fr.espacecitoyens.payment.payable.StoredInvoice.Limits;
import fr.espacecitoyens.payment.payable.StoredInvoice.Text;
import fr.espacecitoyens.payment.payable.StoredInvoice.Window;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayableInvoiceTest {

    /**
     * « du … à 08h00 jusqu’au … à 18h00 », in winter, in summer, over each change of the clocks.
     */
    @ParameterizedTest
    @CsvSource({
        "2019-12-17T08:00, 2020-01-31T18:00, 2019-12-17T07:00:00Z, 2020-01-31T17:00:00Z",
        "2026-06-01T08:00, 2026-06-30T18:00, 2026-06-01T06:00:00Z, 2026-06-30T16:00:00Z",
        "2026-03-28T08:00, 2026-03-29T18:00, 2026-03-28T07:00:00Z, 2026-03-29T16:00:00Z",
        "2026-10-24T08:00, 2026-10-25T18:00, 2026-10-24T06:00:00Z, 2026-10-25T17:00:00Z",
    })
    void a_window_opens_and_closes_to_the_millisecond_by_the_clock_of_paris(
            LocalDateTime from, LocalDateTime until, Instant opens, Instant closes) {
        var invoice = invoice(new Window(paris(from), paris(until)), null);

        assertThat(invoice.refusalAt(opens.minusMillis(1))).isEqualTo(NOT_OPEN_YET);
        assertThat(invoice.refusalAt(opens)).isNull();
        assertThat(invoice.refusalAt(closes.minusMillis(1))).isNull();
        assertThat(invoice.refusalAt(closes)).isEqualTo(WINDOW_CLOSED);
        assertThat(invoice.refusalAt(closes.plusMillis(1))).isEqualTo(WINDOW_CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 2026-03-28T23:00:00Z",
        "2026-03-29, 2026-03-29T22:00:00Z",
        "2026-10-24, 2026-10-24T22:00:00Z",
        "2026-10-25, 2026-10-25T23:00:00Z",
    })
    void a_debit_is_awaited_until_midnight_in_paris_also_when_the_clocks_change(
            LocalDate debit, Instant midnight) {
        var always = new Window(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));
        var invoice = invoice(always, debit);

        assertThat(invoice.refusalAt(midnight.minusMillis(1))).isEqualTo(IN_DIRECT_DEBIT);
        assertThat(invoice.refusalAt(midnight)).isNull();
    }

    private static Instant paris(LocalDateTime time) {
        return time.atZone(ParisTime.ZONE).toInstant();
    }

    private static PayableInvoice invoice(Window window, @Nullable LocalDate debit) {
        var issued =
                new Issued(
                        0,
                        new Text("2001000001", "Facturation service séniors", "Janvier 2020"),
                        new Customer("action-sociale", "C-0001"),
                        853,
                        window,
                        new Limits(null, null, debit, null));
        var stored = new StoredInvoice("invoice", issued, null, null, null, null, null, null);
        return PayableInvoice.of(stored, issued);
    }
}
