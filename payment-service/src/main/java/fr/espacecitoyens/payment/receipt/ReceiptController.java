package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.journal.Journal;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives notification-service what it writes into the receipt: events carry no address. */
@RestController
class ReceiptController {

    /**
     * What a receipt says.
     *
     * @param number null for the moment that it takes until the journal has the payment
     */
    record Receipt(
            String paymentId,
            @Nullable String number,
            String email,
            long amountCents,
            List<Line> lines,
            Instant paidAt,
            String transaction) {}

    record Line(String invoiceId, String invoiceNumber, String invoiceLabel, long amountCents) {}

    private final Attempts attempts;
    private final PayableInvoices invoices;
    private final Journal journal;

    ReceiptController(Attempts attempts, PayableInvoices invoices, Journal journal) {
        this.journal = journal;
        this.attempts = attempts;
        this.invoices = invoices;
    }

    @GetMapping("/receipts/{attemptId}")
    Receipt receipt(@PathVariable String attemptId) {
        return attempts.find(attemptId)
                .flatMap(this::receipt)
                .orElseThrow(() ->
                        Problem.notFound(
                                "receipt-unknown", "Il n’y a pas de reçu de ce paiement."));
    }

    private Optional<Receipt> receipt(Attempt attempt) {
        return attempt.movements()
                .appliedCapture()
                .map(capture ->
                        new Receipt(
                                attempt.id(),
                                journal.receiptNumber(attempt.id()).orElse(null),
                                attempt.purchase().email(),
                                Allocation.sum(capture.applied()),
                                capture.applied().stream().map(this::line).toList(),
                                capture.at(),
                                capture.transaction()));
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
