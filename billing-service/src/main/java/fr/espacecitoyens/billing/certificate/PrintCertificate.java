package fr.espacecitoyens.billing.certificate;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.billing.organisation.Organisation;
import fr.espacecitoyens.paper.PrintSheet;
import fr.espacecitoyens.paper.Sheet;
import fr.espacecitoyens.platform.ParisTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints a certificate in the same way as invoices: a tagged PDF/A-3. */
@Component
class PrintCertificate {

    private final Organisation organisation;
    private final PrintSheet printSheet;
    private final Clock clock;
    private final Template template = Mustache.compiler().escapeHTML(true).compile(source());

    PrintCertificate(Organisation organisation, PrintSheet printSheet, Clock clock) {
        this.organisation = organisation;
        this.printSheet = printSheet;
        this.clock = clock;
    }

    byte[] print(Certificate certificate, String service) {
        var today = ParisTime.day(clock.instant());
        var page = CertificatePage.of(certificate, service, organisation, today);
        return printSheet.print(
                new Sheet(
                        new Sheet.Description(
                                "Attestation annuelle " + certificate.year(),
                                organisation.name(),
                                "Sommes payées en " + certificate.year(),
                                ParisTime.noon(today)),
                        template.execute(page),
                        null));
    }

    private static String source() {
        try {
            return new ClassPathResource("pdf/certificate.html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
