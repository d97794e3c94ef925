package fr.espacecitoyens.billing.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a PDF that are unpacked merely to open it. Pages and pictures are not: nobody looks
 * at them here. A few megabytes may unpack to gigabytes, so this is measured before.
 */
final class PackedObjects {

    private static final long MAX_UNPACKED = 32L << 20;

    /** How far before its content a stream's description is looked for. */
    private static final int DESCRIPTION_WITHIN = 2000;

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern STRUCTURE = Pattern.compile("/(?:ObjStm|XRef)\\b");

    /** Two packings, one inside the other: no program packs its objects so. */
    private static final Pattern TWICE = Pattern.compile("/Filter\\s*\\[\\s*/\\w+\\s*/\\w+");

    private PackedObjects() {}

    /** Whether opening the file would take more memory than an invoice may. */
    static boolean exceed(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(text);
        long unpacked = 0;
        while (stream.find()) {
            int from = Math.max(text.lastIndexOf("obj", stream.start()), 0);
            String description =
                    text.substring(
                            Math.max(from, stream.start() - DESCRIPTION_WITHIN), stream.start());
            if (STRUCTURE.matcher(description).find()) {
                unpacked += unpacked(file, stream.end());
                if (unpacked > MAX_UNPACKED || TWICE.matcher(description).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many bytes come out, but not many more than are allowed. */
    private static long unpacked(byte[] file, int from) {
        byte[] sink = new byte[1 << 16];
        try (var inflater = new Inflater()) {
            inflater.setInput(file, from, file.length - from);
            int count;
            do {
                count = inflater.inflate(sink);
            } while (count > 0 && inflater.getBytesWritten() <= MAX_UNPACKED);
            return inflater.getBytesWritten();
        } catch (DataFormatException _) {
            // Not packed in this way, or broken: then it does not grow either.
            return 0;
        }
    }
}
