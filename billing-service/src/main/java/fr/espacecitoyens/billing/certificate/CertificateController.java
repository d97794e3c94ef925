package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.customer.KnownServices;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** « Attestations annuelles ». */
@RestController
class CertificateController {

    private final Certificates certificates;
    private final PrintCertificate printCertificate;
    private final KnownServices services;

    CertificateController(
            Certificates certificates, PrintCertificate printCertificate, KnownServices services) {
        this.certificates = certificates;
        this.printCertificate = printCertificate;
        this.services = services;
    }

    @GetMapping("/certificates")
    List<CertificateView> all(@AuthenticationPrincipal Jwt token) {
        return certificates.of(token.getSubject()).stream()
                .map(one -> CertificateView.brief(one, label(one), certificates.today()))
                .toList();
    }

    @GetMapping("/certificates/{id}")
    CertificateView one(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        Certificate certificate = certificates.ready(token.getSubject(), id);
        return CertificateView.whole(certificate, label(certificate), certificates.today());
    }

    @GetMapping("/certificates/{id}/pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        Certificate certificate = certificates.ready(token.getSubject(), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("attestation-" + certificate.year() + ".pdf")
                                .build()
                                .toString())
                .body(printCertificate.print(certificate, label(certificate)));
    }

    private String label(Certificate certificate) {
        return services.label(certificate.customer().service());
    }
}
