package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.journal.Journal;
import fr.espacecitoyens.payment.payable.Allocation;
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
            List<Receipts.Line> lines,
            Instant paidAt,
            String transaction) {}

    private final Attempts attempts;
    private final Receipts receipts;
    private final Journal journal;

    ReceiptController(Attempts attempts, Receipts receipts, Journal journal) {
        this.journal = journal;
        this.attempts = attempts;
        this.receipts = receipts;
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
                                journal.receiptOf(attempt.id())
                                        .map(Journal.ReceiptEntry::number)
                                        .orElse(null),
                                attempt.purchase().email(),
                                Allocation.sum(capture.applied()),
                                receipts.lines(capture),
                                capture.at(),
                                capture.transaction()));
    }
}
