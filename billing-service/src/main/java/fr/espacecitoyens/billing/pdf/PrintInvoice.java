package fr.espacecitoyens.billing.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.billing.invoice.Invoice;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Prints an invoice: a tagged PDF/A-3, so that screen readers can read it, archives can keep it and
 * an electronic invoice can be put into it.
 */
@Component
class PrintInvoice {

    private final Organisation organisation;
    private final Clock clock;
    private final Template template =
            Mustache.compiler().escapeHTML(true).compile(Resource.text("pdf/invoice.html"));
    private final Fonts fonts = new Fonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PrintInvoice(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
        // By default every step of every page is logged.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    byte[] print(Invoice invoice) {
        String page = template.execute(InvoicePage.of(invoice, organisation, clock.instant()));
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder =
                    new PdfRendererBuilder()
                            .usePDDocument(document)
                            .usePdfUaAccessibility(true)
                            .usePdfAConformance(PdfAConformance.PDFA_3_A)
                            .useColorProfile(colours)
                            .withProducer("Espace Citoyens")
                            .withHtmlContent(page, null)
                            .toStream(pdf);
            fonts.addTo(builder, document);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
