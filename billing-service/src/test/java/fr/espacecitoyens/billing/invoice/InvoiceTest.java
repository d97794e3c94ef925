package fr.espacecitoyens.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.espacecitoyens.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    private static final LocalDate BEFORE_DUE = LocalDate.of(2020, 2, 15);
    private static final LocalDate AFTER_DUE = LocalDate.of(2020, 2, 16);

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

        assertThat(invoice.state(BEFORE_DUE)).isEqualTo(state);
        assertThat(invoice.remaining()).isEqualTo(new Money(remaining));
    }

    @Test
    void what_was_given_back_whole_is_not_paid_in_part() {
        var content = InvoiceFixtures.guideContent();

        assertThat(InvoiceFixtures.invoice(content, 853, -853).state(BEFORE_DUE))
                .isEqualTo(InvoiceState.NON_REGLEE);
        assertThat(InvoiceFixtures.invoice(content, 853, -852).state(BEFORE_DUE))
                .isEqualTo(InvoiceState.PARTIELLEMENT_REGLEE);
    }

    @Test
    void a_part_a_refund_and_a_cheque_that_bounced_are_told_as_what_they_are() {
        var invoice =
                InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 300, 553, -853)
                        .settledBy(settlement("c-1", 853, Settlement.Means.CHEQUE))
                        .settledBy(settlement("c-2", -853, Settlement.Means.CHEQUE))
                        .settledBy(settlement("a-1", 100, Settlement.Means.CREDIT_NOTE));

        assertThat(InvoiceDetails.Event.ofMoney(invoice))
                .extracting(e -> e.kind() + " " + e.amountCents())
                .containsExactly(
                        "PART_PAID 300",
                        "SETTLED 553",
                        "REFUNDED 853",
                        "SETTLED 853",
                        "TAKEN_BACK 853",
                        "CREDITED 100");
    }

    private static Settlement settlement(String id, long cents, Settlement.Means means) {
        return new Settlement(id, cents, InvoiceFixtures.SOME_TIME, means);
    }

    @Test
    void the_day_after_its_due_date_what_is_open_is_late() {
        var content = InvoiceFixtures.guideContent();

        assertThat(InvoiceFixtures.invoice(content).state(AFTER_DUE))
                .isEqualTo(InvoiceState.ECHEANCE_DEPASSEE);
        assertThat(InvoiceFixtures.invoice(content, 1).state(AFTER_DUE))
                .isEqualTo(InvoiceState.ECHEANCE_DEPASSEE);
        assertThat(InvoiceFixtures.invoice(content, 853).state(AFTER_DUE))
                .isEqualTo(InvoiceState.REGLEE);
    }

    @Test
    void a_direct_debit_is_awaited_until_its_day_is_over() {
        var schedule = InvoiceFixtures.guideContent().schedule();
        var content =
                InvoiceFixtures.contentWith(
                        new Schedule(
                                schedule.issuedOn(),
                                schedule.dueOn(),
                                schedule.online(),
                                BEFORE_DUE));

        assertThat(InvoiceFixtures.invoice(content).state(BEFORE_DUE))
                .isEqualTo(InvoiceState.PRELEVEMENT_PREVU);
        assertThat(InvoiceFixtures.invoice(content).state(AFTER_DUE))
                .isEqualTo(InvoiceState.ECHEANCE_DEPASSEE);
        assertThat(InvoiceFixtures.invoice(content, 853).state(BEFORE_DUE))
                .isEqualTo(InvoiceState.REGLEE);
    }

    @Test
    void what_the_treasury_collects_stays_open_until_it_is_paid() {
        var referred =
                changed(
                        InvoiceFixtures.invoice(InvoiceFixtures.guideContent()),
                        Change.Kind.REFERRED_TO_TREASURY);

        assertThat(referred.state(BEFORE_DUE)).isEqualTo(InvoiceState.TRANSMISE_AU_TRESOR);
        assertThat(referred.state(BEFORE_DUE).isOpen()).isTrue();
        assertThat(referred.settledBy(InvoiceFixtures.settlement("last", 853)).state(BEFORE_DUE))
                .isEqualTo(InvoiceState.REGLEE);
    }

    @Test
    void a_cancelled_invoice_that_another_stands_in_for_is_replaced() {
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent());
        var replaced =
                invoice.changed(
                        invoice.content(),
                        new Change(Change.Kind.CANCELLED, Instant.EPOCH, null, null, "2"));

        assertThat(replaced.state(BEFORE_DUE)).isEqualTo(InvoiceState.REMPLACEE);
        assertThat(changed(replaced, Change.Kind.REINSTATED).state(BEFORE_DUE))
                .isEqualTo(InvoiceState.NON_REGLEE);
    }

    private static Invoice changed(Invoice invoice, Change.Kind kind) {
        return invoice.changed(invoice.content(), Change.of(kind, Instant.EPOCH, null));
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

        var settled = invoice.settledBy(InvoiceFixtures.settlement("last", 53));

        assertThat(settled.remaining()).isEqualTo(Money.ZERO);
        assertThat(settled.state(BEFORE_DUE)).isEqualTo(InvoiceState.REGLEE);
        assertThat(invoice.state(BEFORE_DUE)).isEqualTo(InvoiceState.PARTIELLEMENT_REGLEE);
    }

    @Test
    void a_payment_cannot_be_counted_twice() {
        var invoice = InvoiceFixtures.invoice(InvoiceFixtures.guideContent(), 500);

        assertThatIllegalStateException()
                .isThrownBy(() -> invoice.settledBy(InvoiceFixtures.settlement("payment-0", 500)));
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
