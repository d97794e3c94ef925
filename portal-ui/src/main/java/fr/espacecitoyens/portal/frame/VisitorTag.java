package fr.espacecitoyens.portal.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells in a form for whom it was made, without saying who that is: on a shared computer nobody
 * gets what somebody else has typed.
 */
public final class VisitorTag {

    /** The hidden field of the forms. */
    public static final String FIELD = "visitor";

    private VisitorTag() {}

    /** The tag of whoever has this subject in their tokens. */
    public static String of(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
