package fr.espacecitoyens.keycloak.captcha;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number that has to be searched for: the SHA-256 of « question's id:number » begins with so many
 * zero bits. A question serves once, so a proof does, too.
 */
final class ProofOfWork {

    private static final int MOST_DIGITS = 12;

    private ProofOfWork() {}

    static boolean holds(String id, String number, int bits) {
        if (number.isEmpty()
                || number.length() > MOST_DIGITS
                || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        byte[] hash = sha256(id + ":" + number);
        int zeros = 0;
        for (byte part : hash) {
            int leading = Integer.numberOfLeadingZeros(part & 0xff) - 24;
            zeros += leading;
            if (leading < 8) {
                break;
            }
        }
        return zeros >= bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
