package fr.espacecitoyens.identity.keyletter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.servicekey.IssuedKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** One page for each customer, its address where an envelope's window shows it. */
@Component
class PrintLetters {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    private final IdentityProperties properties;
    private final LetterProperties letter;
    private final Clock clock;
    private final Template template =
            Mustache.compiler()
                    .escapeHTML(true)
                    .compile(new String(bytes("keyletter/letter.html"), StandardCharsets.UTF_8));
    private final byte[] regular = bytes("fonts/Lato-Regular.ttf");
    private final byte[] bold = bytes("fonts/Lato-Bold.ttf");

    PrintLetters(IdentityProperties properties, LetterProperties letter, Clock clock) {
        this.properties = properties;
        this.letter = letter;
        this.clock = clock;
        // By default every step of every page is logged.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** The letters in the order of the recipients, each with the key at the same place. */
    byte[] print(List<Recipient> recipients, List<IssuedKey> keys) {
        var pages =
                IntStream.range(0, recipients.size())
                        .mapToObj(i -> page(recipients.get(i), keys.get(i)))
                        .toList();
        String html = template.execute(Map.of("letter", letter, "pages", pages));
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder =
                    new PdfRendererBuilder()
                            .usePDDocument(document)
                            .usePdfUaAccessibility(true)
                            .withProducer("Espace Citoyens")
                            .withHtmlContent(html, null)
                            .toStream(pdf);
            builder.useFont(font(regular, document), "Lato", 400, FontStyle.NORMAL, true);
            builder.useFont(font(bold, document), "Lato", 700, FontStyle.NORMAL, true);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static PDFontSupplier font(byte[] bytes, PDDocument document) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        // With ligatures, « ti » and « tt » would be copied and read aloud as other letters.
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private Map<String, Object> page(Recipient recipient, IssuedKey key) {
        String service =
                properties.services().getOrDefault(recipient.service(), recipient.service());
        // After the hash: browsers keep that part to themselves, so the key reaches no log.
        String address = letter.portalAddress() + "/cle#" + key.key();
        return Map.of(
                "envelope", recipient.envelope(),
                "service", service,
                "customerNumber", recipient.customerNumber(),
                "key", key.key(),
                "today",
                        DAY.format(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))),
                "expiresOn", DAY.format(key.expiresOn()),
                "qr", QrCode.dataUri(address));
    }

    private static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
