package fr.espacecitoyens.payment.receipt;

import fr.espacecitoyens.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives citizens their receipts, and everybody the certificate by which they are verified. */
@RestController
class ReceiptDocumentController {

    private final Receipts receipts;
    private final PrintReceipt printReceipt;
    private final ReceiptKey key;

    ReceiptDocumentController(Receipts receipts, PrintReceipt printReceipt, ReceiptKey key) {
        this.receipts = receipts;
        this.printReceipt = printReceipt;
        this.key = key;
    }

    @GetMapping("/attempts/{id}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
        var receipt =
                receipts.of(id, token.getSubject())
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "receipt-unknown",
                                        "Il n’y a pas encore de reçu de ce paiement."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("recu-" + receipt.entry().number() + ".pdf")
                                .build()
                                .toString())
                .body(printReceipt.print(receipt));
    }

    @GetMapping(path = "/preuves/recus.pem", produces = "application/x-pem-file")
    String certificate() throws CertificateEncodingException {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n"
                + lines.encodeToString(key.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
