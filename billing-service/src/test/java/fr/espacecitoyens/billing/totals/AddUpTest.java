package fr.espacecitoyens.billing.totals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddUpTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 1, 10);

    @Test
    void nothing_adds_up_to_nothing() {
        var totals = new AddUp(TODAY).totals();

        assertThat(totals.issued()).isEqualTo(new Sum(0, 0));
        assertThat(totals.balanced()).isTrue();
    }

    @Test
    void what_came_in_for_a_cancelled_invoice_is_owed_back() {
        var sums = new AddUp(TODAY);

        sums.add(InvoiceFixtures.cancelled(InvoiceFixtures.guideContent(), 500));

        assertThat(sums.totals().cancelled()).isEqualTo(new Sum(1, 853));
        assertThat(sums.totals().overpaid()).isEqualTo(new Sum(1, 500));
        assertThat(sums.totals().open()).isEqualTo(new Sum(0, 0));
        assertThat(sums.totals().balanced()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_happened_to_the_invoices_the_three_sides_agree(long seed) {
        var random = new Random(seed);
        var sums = new AddUp(TODAY);
        for (int i = 0; i < 500; i++) {
            sums.add(any(random));
        }

        assertThat(sums.totals().balanced()).isTrue();
        assertThat(sums.totals().issued().count()).isEqualTo(500);
        assertThat(sums.totals().open().cents()).isPositive();
        assertThat(sums.totals().overpaid().cents()).isPositive();
    }

    /** Not paid, in part, wholly, too much, given back; some cancelled. */
    private static Invoice any(Random random) {
        long cents = random.nextLong(100_000) + 1;
        var content = InvoiceFixtures.contentWith(new InvoiceLine("x", 100, cents, cents));
        long[] paid = random.longs(random.nextInt(4), -cents, cents + 1).toArray();
        return random.nextInt(10) == 0
                ? InvoiceFixtures.cancelled(content, paid)
                : InvoiceFixtures.invoice(content, paid);
    }
}
