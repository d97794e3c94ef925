package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Capture;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.payment.journal.Journal;
import fr.espacecitoyens.payment.journal.Journal.ReceiptEntry;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what receipts say. */
@Component
class Receipts {

    /** So many digits of the line's hash are asked for: nobody finds a receipt by counting. */
    static final int CODE_LENGTH = 20;

    /**
     * What one says.
     *
     * @param refundedCents what of it went back since
     */
    record Receipt(
            ReceiptEntry entry,
            Instant paidAt,
            long amountCents,
            String provider,
            String transaction,
            List<Line> lines,
            long refundedCents) {}

    /** One invoice. */
    record Line(String invoiceId, String invoiceNumber, String invoiceLabel, long amountCents) {}

    private final Attempts attempts;
    private final PayableInvoices invoices;
    private final Journal journal;

    Receipts(Attempts attempts, PayableInvoices invoices, Journal journal) {
        this.attempts = attempts;
        this.invoices = invoices;
        this.journal = journal;
    }

    /** The receipt of a payment of this citizen's, as soon as the journal has it. */
    Optional<Receipt> of(String paymentId, String citizenId) {
        return attempts.find(paymentId, citizenId).flatMap(this::receipt);
    }

    /** The receipt with this number and this code, which stands on it. */
    Optional<Receipt> checked(String number, String code) {
        return journal.receipt(number)
                .filter(entry -> entry.hash().startsWith(code))
                .flatMap(entry -> attempts.find(entry.paymentId()))
                .flatMap(this::receipt);
    }

    private Optional<Receipt> receipt(Attempt attempt) {
        return attempt.movements()
                .appliedCapture()
                .flatMap(capture ->
                        journal.receiptOf(attempt.id())
                                .map(entry -> receipt(attempt, capture, entry)));
    }

    private Receipt receipt(Attempt attempt, Capture capture, ReceiptEntry entry) {
        return new Receipt(
                entry,
                capture.at(),
                Allocation.sum(capture.applied()),
                attempt.purchase().provider().lowerCase(),
                capture.transaction(),
                lines(capture),
                refunded(attempt));
    }

    /** What each invoice got of the money. */
    List<Line> lines(Capture capture) {
        return capture.applied().stream().map(this::line).toList();
    }

    private static long refunded(Attempt attempt) {
        return attempt.movements().refunds().stream()
                .filter(r -> r.state() == RefundState.DONE && r.of().invoiceId() != null)
                .mapToLong(Refund::amountCents)
                .sum();
    }

    private Line line(Allocation allocation) {
        String id = allocation.invoiceId();
        var title =
                invoices.find(id)
                        .map(PayableInvoice::title)
                        // It was paid, so it was told of: it will be again.
                        .orElseThrow(() -> new IllegalStateException("unknown invoice"));
        return new Line(id, title.number(), title.label(), allocation.amountCents());
    }
}
