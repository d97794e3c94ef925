package fr.espacecitoyens.billing.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of our documents; only those that are used are put into a file. */
final class Fonts {

    private final byte[] regular = bytes("Lato-Regular");
    private final byte[] bold = bytes("Lato-Bold");

    /** Knows letters and signs that Lato lacks. */
    private final byte[] fallback = bytes("DejaVuSans");

    void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        builder.useFont(load(regular, document), "Lato", 400, FontStyle.NORMAL, true);
        builder.useFont(load(bold, document), "Lato", 700, FontStyle.NORMAL, true);
        builder.useFont(load(fallback, document), "DejaVu Sans", 400, FontStyle.NORMAL, true);
    }

    private static PDFontSupplier load(byte[] bytes, PDDocument document) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        // With ligatures, « ti » and « tt » would be copied and read aloud as other letters.
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static byte[] bytes(String name) {
        return Resource.bytes("fonts/" + name + ".ttf");
    }
}
