package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.billing.invoice.FindInvoices;
import fr.espacecitoyens.billing.invoice.Invoice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** « TÉLÉCHARGER MA FACTURE »: the file that the sender made, or else ours. */
@RestController
class InvoicePdfController {

    private final FindInvoices invoices;
    private final ImportedPdfs imported;
    private final InvoicePdfs made;

    InvoicePdfController(FindInvoices invoices, ImportedPdfs imported, InvoicePdfs made) {
        this.invoices = invoices;
        this.imported = imported;
        this.made = made;
    }

    @GetMapping("/invoices/{id}/pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return file(invoices.oneFor(token.getSubject(), id));
    }

    /** The same file, for the e-mail that brings it. */
    @GetMapping("/letters/{citizenId}/{id}/pdf")
    ResponseEntity<byte[]> enclosed(@PathVariable String citizenId, @PathVariable String id) {
        return file(invoices.oneFor(citizenId, id));
    }

    private ResponseEntity<byte[]> file(Invoice invoice) {
        String fileName = "facture-" + invoice.content().reference().number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(fileName).build().toString())
                .body(imported.find(invoice.id()).orElseGet(() -> made.of(invoice)));
    }
}
