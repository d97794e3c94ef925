package fr.espacecitoyens.billing.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * The packed parts of a PDF. A few megabytes may unpack to gigabytes, so this is measured before
 * the file is opened; what a part claims to be does not matter, since it may lie.
 */
final class PackedStreams {

    /** A page that was scanned at 300 dots an inch has 26 MB. */
    private static final long MAX_ONE = 32L << 20;

    private static final long MAX_ALL = 256L << 20;

    /** A part may be packed more than once. */
    private static final int MAX_LAYERS = 3;

    private static final Pattern STREAM = Pattern.compile("stream *(?:\\r\\n|\\n|\\r|)");

    private PackedStreams() {}

    /** Whether opening the file could take more memory than an invoice may. */
    static boolean exceed(byte[] file) {
        Matcher stream = STREAM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        long all = 0;
        while (stream.find()) {
            for (int layers = 1; layers <= MAX_LAYERS; layers++) {
                long one = unpacked(file, stream.end(), layers);
                all += one;
                if (one > MAX_ONE || all > MAX_ALL) {
                    return true;
                }
                if (one == 0) {
                    break;
                }
            }
        }
        return false;
    }

    /** How many bytes come out of the innermost layer, but not many more than are allowed. */
    private static long unpacked(byte[] file, int from, int layers) {
        long count = 0;
        byte[] sink = new byte[1 << 14];
        try (InputStream part = open(file, from, layers)) {
            int read = part.read(sink);
            while (read > 0 && count <= MAX_ONE) {
                count += read;
                read = part.read(sink);
            }
        } catch (IOException _) {
            // Broken, or not packed in this way. What came before would be unpacked all the same.
        }
        return count;
    }

    private static InputStream open(byte[] file, int from, int layers) {
        InputStream part = new ByteArrayInputStream(file, from, file.length - from);
        for (int layer = 0; layer < layers; layer++) {
            part = new InflaterInputStream(part);
        }
        return part;
    }
}
