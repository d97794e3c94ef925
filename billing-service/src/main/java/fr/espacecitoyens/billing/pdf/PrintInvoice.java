package fr.espacecitoyens.billing.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.billing.invoice.Invoice;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints an invoice: a tagged PDF/A-3, so that screen readers can read it, archives can keep it and
 * an electronic invoice can be put into it.
 */
@Component
class PrintInvoice {

    private final Organisation organisation;
    private final Clock clock;
    private final Template template;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PrintInvoice(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
        this.template = template();
    }

    byte[] print(Invoice invoice) {
        String page = template.execute(InvoicePage.of(invoice, organisation, clock.instant()));
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(font("Lato-Regular"), "Lato", 400, FontStyle.NORMAL, true)
                    .useFont(font("Lato-Bold"), "Lato", 700, FontStyle.NORMAL, true)
                    // Knows letters and signs that Lato lacks.
                    .useFont(font("DejaVuSans"), "DejaVu Sans", 400, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(colours)
                    .withProducer("Espace Citoyens")
                    .withHtmlContent(page, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> {
            try {
                return new ClassPathResource("fonts/" + name + ".ttf").getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Template template() {
        try (Reader reader =
                new InputStreamReader(
                        new ClassPathResource("pdf/invoice.html").getInputStream(),
                        StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
