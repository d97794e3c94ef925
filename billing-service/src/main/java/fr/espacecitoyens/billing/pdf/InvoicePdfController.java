package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.billing.invoice.FindInvoices;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** « TÉLÉCHARGER MA FACTURE ». */
@RestController
class InvoicePdfController {

    /** Each takes memory and a processor: more side by side would only slow each other down. */
    private static final int AT_A_TIME = 2;

    /** A page takes about a tenth of a second; who waits longer than this is told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final FindInvoices invoices;
    private final PrintInvoice printInvoice;
    private final Semaphore printers = new Semaphore(AT_A_TIME, true);

    InvoicePdfController(FindInvoices invoices, PrintInvoice printInvoice) {
        this.invoices = invoices;
        this.printInvoice = printInvoice;
    }

    @GetMapping("/invoices/{id}/pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Jwt token, @PathVariable String id)
            throws InterruptedException {
        Invoice invoice = invoices.oneFor(token.getSubject(), id);
        String fileName = "facture-" + invoice.content().reference().number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(fileName).build().toString())
                .body(print(invoice));
    }

    private byte[] print(Invoice invoice) throws InterruptedException {
        if (!printers.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "printing-busy",
                    "La facture ne peut pas être préparée maintenant. Réessayez dans un instant.",
                    List.of());
        }
        try {
            return printInvoice.print(invoice);
        } finally {
            printers.release();
        }
    }
}
