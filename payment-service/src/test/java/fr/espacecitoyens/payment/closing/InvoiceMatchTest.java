package fr.espacecitoyens.payment.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.espacecitoyens.payment.closing.Books.Part;
import fr.espacecitoyens.payment.closing.Difference.Kind;
import fr.espacecitoyens.payment.journal.Movement;
import fr.espacecitoyens.payment.journal.Movement.Origin;
import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceMatchTest {

    private static final Part PAID = new Part("7", "p-1", "invoice-1", 853);
    private static final Part REFUNDED = new Part("7", "p-1", "invoice-1", -100);

    @Test
    void what_both_have_is_no_difference_though_a_refund_is_named_by_two_numbers() {
        assertThat(
                        InvoiceMatch.compare(
                                List.of(paid(853), refunded("9", 100)), List.of(REFUNDED, PAID)))
                .isEmpty();
    }

    @Test
    void what_billing_has_not_counted_is_named_with_its_invoice() {
        assertThat(InvoiceMatch.compare(List.of(paid(853)), List.of()))
                .extracting(Difference::kind, Difference::invoiceId, Difference::ourCents)
                .containsExactly(tuple(Kind.NOT_ON_INVOICE, "invoice-1", 853L));
    }

    @Test
    void what_only_billing_has_is_named_too() {
        assertThat(InvoiceMatch.compare(List.of(), List.of(PAID)))
                .extracting(Difference::kind, Difference::paymentId, Difference::ourCents)
                .containsExactly(tuple(Kind.ON_INVOICE_ONLY, "p-1", 853L));
    }

    @Test
    void of_two_equal_refunds_the_one_that_is_missing_is_named() {
        var twice = List.of(refunded("8", 100), refunded("9", 100));

        assertThat(InvoiceMatch.compare(twice, List.of(REFUNDED)))
                .extracting(Difference::kind, Difference::transaction, Difference::ourCents)
                .containsExactly(tuple(Kind.NOT_ON_INVOICE, "9", -100L));
        assertThat(InvoiceMatch.compare(twice, List.of(REFUNDED, REFUNDED))).isEmpty();
    }

    private static Movement paid(long cents) {
        return movement(Movement.Kind.APPLIED, "7", cents);
    }

    private static Movement refunded(String transaction, long cents) {
        return movement(Movement.Kind.REFUNDED, transaction, cents);
    }

    private static Movement movement(Movement.Kind kind, String transaction, long cents) {
        return new Movement(
                kind,
                new Origin("", "p-1", "paybox", transaction),
                Instant.parse("2026-06-10T10:00:00Z"),
                cents,
                List.of(new Allocation("invoice-1", cents)));
    }
}
