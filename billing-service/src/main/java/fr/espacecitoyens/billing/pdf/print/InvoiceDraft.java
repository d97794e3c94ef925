package fr.espacecitoyens.billing.pdf.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Everything that a printed invoice is made of. Two drafts that are equal give the same file, byte
 * for byte.
 *
 * @param page the sheet for people, in HTML
 * @param facturX the same invoice for machines
 */
public record InvoiceDraft(Description description, String page, String facturX) {

    /**
     * Is raised when the same draft would look otherwise, so that no older file stands in for it.
     */
    private static final byte EDITION = 1;

    /**
     * What the file says about itself.
     *
     * @param issuedAt stands for the moment of printing, which is of no interest to anybody
     */
    record Description(String title, String author, String subject, Instant issuedAt) {}

    /** Tells drafts apart, in hexadecimal digits. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(EDITION);
            digest.update(page.getBytes(StandardCharsets.UTF_8));
            digest.update(facturX.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
