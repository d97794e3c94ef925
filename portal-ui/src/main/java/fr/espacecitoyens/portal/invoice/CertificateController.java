package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.BillingService;
import fr.espacecitoyens.portal.backend.Certificate;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** ATTESTATIONS ANNUELLES. */
@Controller
class CertificateController {

    private final BillingService billing;

    CertificateController(BillingService billing) {
        this.billing = billing;
    }

    @GetMapping("/factures/attestations")
    String all(Model model) {
        var certificates = billing.certificates().valueOrNull();
        model.addAttribute("billingAway", certificates == null);
        if (certificates != null) {
            model.addAttribute("certificates", certificates);
        }
        return "invoice/certificates";
    }

    @GetMapping("/factures/attestations/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("certificate", found(billing.certificate(id)));
        return "invoice/certificate";
    }

    @GetMapping("/factures/attestations/{id}/attestation.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        Certificate certificate = found(billing.certificate(id));
        String name = "attestation-" + certificate.year() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(found(billing.certificatePdf(id)));
    }

    private static <T> T found(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T value) -> value;
            // Also before its day has come: no page leads there.
            case Reply.Refused<T> _ -> throw new PageMissing();
            case Reply.Away<T>() -> throw new PageAway();
        };
    }
}
