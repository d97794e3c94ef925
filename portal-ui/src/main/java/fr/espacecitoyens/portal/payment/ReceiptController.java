package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a payment, to be kept. */
@Controller
class ReceiptController {

    private final PaymentService payments;

    ReceiptController(PaymentService payments) {
        this.payments = payments;
    }

    @GetMapping("/factures/paiement/{attemptId}/recu.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String attemptId) {
        Attempt attempt = attempt(attemptId);
        return switch (payments.receipt(attemptId)) {
            case Reply.Done<byte[]>(byte[] document) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .header(HttpHeaders.CONTENT_DISPOSITION, named(attempt))
                            .body(document);
            // Paid, but the journal has not numbered it yet: that takes a moment.
            case Reply.Refused<byte[]> _, Reply.Away<byte[]>() -> throw new PageAway();
        };
    }

    private Attempt attempt(String id) {
        return switch (payments.attempt(id)) {
            case Reply.Done<Attempt>(Attempt attempt) when attempt.hasReceipt() -> attempt;
            case Reply.Done<Attempt> _, Reply.Refused<Attempt> _ -> throw new PageMissing();
            case Reply.Away<Attempt>() -> throw new PageAway();
        };
    }

    /** « recu-2001000001.pdf », « recu-2001000001-et-2-autres.pdf ». */
    private static String named(Attempt attempt) {
        String first = attempt.details().getFirst().invoiceNumber().replaceAll("[^A-Za-z0-9-]", "");
        int others = attempt.details().size() - 1;
        String more = others == 0 ? "" : "-et-" + others + (others == 1 ? "-autre" : "-autres");
        return ContentDisposition.attachment()
                .filename("recu-" + first + more + ".pdf")
                .build()
                .toString();
    }
}
