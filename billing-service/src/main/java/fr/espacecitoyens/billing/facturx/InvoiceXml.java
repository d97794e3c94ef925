package fr.espacecitoyens.billing.facturx;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.organisation.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes an invoice as {@code factur-x.xml}, profile EN 16931. The same invoice always gives the
 * same text.
 */
@Component
public class InvoiceXml {

    private final Organisation organisation;
    private final Template template =
            Mustache.compiler()
                    .escapeHTML(true)
                    .nullValue("")
                    .compile(text("facturx/factur-x.xml"));

    public InvoiceXml(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * The document, which is to be encoded in UTF-8.
     *
     * @param today tells whether a direct debit is still to come
     */
    public String of(Invoice invoice, LocalDate today) {
        return template.execute(CrossIndustryInvoice.of(invoice, organisation, today));
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
