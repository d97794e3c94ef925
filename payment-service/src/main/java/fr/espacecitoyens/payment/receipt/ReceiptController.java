package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Capture;
import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives notification-service what it writes into the receipt: events carry no address. */
@RestController
class ReceiptController {

    record Receipt(
            String paymentId,
            String email,
            long amountCents,
            String invoiceNumber,
            String invoiceLabel,
            Instant paidAt,
            String transaction) {

        static Receipt of(Attempt attempt, Capture capture, PayableInvoice.Title invoice) {
            return new Receipt(
                    attempt.id(),
                    attempt.purchase().email(),
                    capture.amountCents(),
                    invoice.number(),
                    invoice.label(),
                    capture.at(),
                    capture.transaction());
        }
    }

    private final Attempts attempts;
    private final PayableInvoices invoices;

    ReceiptController(Attempts attempts, PayableInvoices invoices) {
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
        return attempt.appliedCapture()
                .flatMap(capture ->
                        invoices.find(attempt.purchase().invoiceId())
                                .map(invoice -> Receipt.of(attempt, capture, invoice.title())));
    }
}
