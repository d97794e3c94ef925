package fr.espacecitoyens.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.espacecitoyens.platform.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    @ParameterizedTest
    @CsvSource({
        "    , false, NON_REGLEE,            853",
        "   1, false, PARTIELLEMENT_REGLEE,  852",
        " 852, false, PARTIELLEMENT_REGLEE,    1",
        " 853, false, REGLEE,                  0",
        " 900, false, REGLEE,                -47",
        "    , true,  ANNULEE,               853",
        " 853, true,  ANNULEE,                 0",
    })
    void the_state_and_what_remains_follow_from_what_was_paid(
            Long paid, boolean cancelled, InvoiceState state, long remaining) {
        long[] payments = paid == null ? new long[0] : new long[] {paid};
        var content = InvoiceFixtures.guideContent();

        var invoice =
                cancelled
                        ? InvoiceFixtures.cancelled(content, payments)
                        : InvoiceFixtures.invoice(content, payments);

        assertThat(invoice.state()).isEqualTo(state);
        assertThat(invoice.remaining()).isEqualTo(new Money(remaining));
    }

    @Test
    void the_total_is_the_sum_of_the_lines() {
        var content =
                InvoiceFixtures.contentWith(
                        new InvoiceLine("Repas", 300, 853, 2559),
                        new InvoiceLine("Livraison", 50, 101, 51));

        assertThat(content.total()).isEqualTo(new Money(2610));
    }

    @Test
    void several_payments_add_up() {
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 500, 300);

        assertThat(invoice.remaining()).isEqualTo(new Money(53));

        var settled = invoice.settledBy(new Settlement("last", 53, Instant.EPOCH));

        assertThat(settled.remaining()).isEqualTo(Money.ZERO);
        assertThat(settled.state()).isEqualTo(InvoiceState.REGLEE);
        assertThat(invoice.state()).isEqualTo(InvoiceState.PARTIELLEMENT_REGLEE);
    }

    @Test
    void a_payment_cannot_be_counted_twice() {
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 500);

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> invoice.settledBy(new Settlement("payment-0", 500, Instant.EPOCH)));
    }

    @ParameterizedTest
    @CsvSource({"100, 853, 853", "50, 101, 51", "33, 100, 33", "1, 50, 1", "1, 49, 0"})
    void a_lines_amount_is_rounded_to_the_cent_half_up(long quantity, long price, long amount) {
        assertThat(InvoiceLine.amount(quantity, price)).isEqualTo(amount);
    }

    @Test
    void a_line_whose_amount_is_not_quantity_times_price_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvoiceLine("Repas", 200, 853, 1705));
    }
}
