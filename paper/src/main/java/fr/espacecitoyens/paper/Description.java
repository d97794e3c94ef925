package fr.espacecitoyens.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Writes what a file says about itself, once for old readers and once as XMP: that it is PDF/A-3,
 * PDF/UA-1 and, for an invoice, Factur-X. Both must say the same.
 */
final class Description {

    private static final String PRODUCER = "Espace Citoyens";

    private final Template template =
            Mustache.compiler().escapeHTML(true).compile(Resource.text("pdf/description.xmp"));

    /** What the template says. */
    record Xmp(Sheet.Description about, String producer, boolean invoice) {}

    void write(Sheet.Description about, boolean invoice, PDDocument document) throws IOException {
        document.setDocumentInformation(information(about));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(
                template.execute(new Xmp(about, PRODUCER, invoice))
                        .getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static PDDocumentInformation information(Sheet.Description about) {
        var information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setSubject(about.subject());
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar(about.issuedAt()));
        return information;
    }

    static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }
}
