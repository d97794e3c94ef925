package fr.espacecitoyens.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of our documents, parsed once; only those that are used are put into a file. They are
 * read while a file is made, from a place that moves: one thread at a time.
 */
final class Fonts {

    private final TrueTypeFont regular = parse("Lato-Regular");
    private final TrueTypeFont bold = parse("Lato-Bold");

    /** Knows letters and signs that Lato lacks. */
    private final TrueTypeFont fallback = parse("DejaVuSans");

    void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        builder.useFont(load(regular, document), "Lato", 400, FontStyle.NORMAL, true);
        builder.useFont(load(bold, document), "Lato", 700, FontStyle.NORMAL, true);
        builder.useFont(load(fallback, document), "DejaVu Sans", 400, FontStyle.NORMAL, true);
    }

    private static PDFontSupplier load(TrueTypeFont font, PDDocument document) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static TrueTypeFont parse(String name) {
        try {
            byte[] bytes = Resource.bytes("fonts/" + name + ".ttf");
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // With ligatures, « ti » and « tt » would be copied and read aloud as other letters.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
