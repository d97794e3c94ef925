package fr.espacecitoyens.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a file is made of. Two sheets that are equal give the same file, byte for byte.
 *
 * @param page for people, in HTML
 * @param facturX the same invoice for machines; null for what is no invoice
 */
public record Sheet(Description description, String page, @Nullable String facturX) {

    /**
     * Is raised when the same sheet would look otherwise, so that no older file stands in for it.
     */
    private static final byte EDITION = 1;

    /**
     * What the file says about itself.
     *
     * @param issuedAt stands for the moment of printing, which is of no interest to anybody
     */
    public record Description(String title, String author, String subject, Instant issuedAt) {}

    /** Tells sheets apart, in hexadecimal digits. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(EDITION);
            digest.update(page.getBytes(StandardCharsets.UTF_8));
            if (facturX != null) {
                digest.update(facturX.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
