package fr.espacecitoyens.billing.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What kind of file was sent: its first bytes tell, since names and declared types often lie. */
public enum FileFormat {
    /** Invoices as text, separated by semicolons. */
    CSV,
    /** Invoices as PES v2. */
    XML,
    /** One of the two others, and the PDFs of its invoices. */
    ZIP;

    private static final int HEAD = 512;

    /**
     * The format of a file.
     *
     * @return null for one that cannot be imported; the errors then say what to do
     */
    public static @Nullable FileFormat of(Path file, ImportErrors errors) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String refusal = KnownContent.refusal(head);
        if (refusal != null) {
            errors.fatal("fichier", refusal);
            return null;
        }
        if (KnownContent.isZip(head)) {
            return ZIP;
        }
        return looksLikeXml(head) ? XML : CSV;
    }

    /** A title of a column never begins with « < ». */
    private static boolean looksLikeXml(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .startsWith("<");
    }
}
