package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.PdfSink;
import fr.espacecitoyens.billing.imports.RefusedField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** The content of an attachment: Base64 over gzip over the PDF; some programs leave out gzip. */
final class AttachedPdf {

    /** A PDF that gzip could not make smaller, and what gzip adds. */
    private static final int MAX_TEXT = (PdfSink.MAX_BYTES + 64 * 1024) / 3 * 4;

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /** Takes a piece of the Base64 text; what is too much is dropped and refused later. */
    void add(String piece) {
        if (text.size() <= MAX_TEXT) {
            text.writeBytes(piece.replaceAll("\\s+", "").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** The PDF, if it is one. */
    byte[] bytes() throws RefusedField {
        byte[] bytes = text.size() > MAX_TEXT ? new byte[PdfSink.MAX_BYTES + 1] : decoded();
        if (isGzip(bytes)) {
            bytes = unzipped(bytes);
        }
        if (bytes.length > PdfSink.MAX_BYTES) {
            throw new RefusedField("Ce PDF dépasse 5 Mo.");
        }
        return bytes;
    }

    private byte[] decoded() throws RefusedField {
        try {
            return Base64.getDecoder().decode(text.toByteArray());
        } catch (IllegalArgumentException _) {
            throw new RefusedField("Le contenu de cette PJ n'est pas en Base64.");
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] & 0xFF) == GZIP_FIRST
                && (bytes[1] & 0xFF) == GZIP_SECOND;
    }

    /** Stops one byte beyond what is permitted, whatever the archive would grow to. */
    private static byte[] unzipped(byte[] bytes) throws RefusedField {
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unzipped.readNBytes(PdfSink.MAX_BYTES + 1);
        } catch (IOException _) {
            throw new RefusedField("Le contenu de cette PJ est tronqué ou mal compressé.");
        }
    }
}
