package fr.espacecitoyens.simulator.request;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The shop that this simulator knows.
 *
 * @param rang with or without leading zeros: Verifone went from two digits to three
 * @param hmacKey in hexadecimal
 * @param name as the customer reads it
 * @param secure whether it has to say what 3-D Secure 2 wants to know
 */
public record Merchant(
        String site, String rang, String identifiant, String hmacKey, String name, boolean secure) {

    boolean isNamedBy(PaymentRequest request) {
        return request.value("PBX_SITE").equals(site)
                && sameNumber(request.value("PBX_RANG"), rang)
                && request.value("PBX_IDENTIFIANT").equals(identifiant);
    }

    /** Whether a question by server is this shop's. */
    public boolean isNamedBy(Map<String, String> question) {
        return question.getOrDefault("SITE", "").equals(site)
                && sameNumber(question.getOrDefault("RANG", ""), rang);
    }

    /** Whether a text carries this shop's signature. */
    public boolean hasSigned(String text, String signature) {
        return MessageDigest.isEqual(
                hmac(text).getBytes(StandardCharsets.US_ASCII),
                signature.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    private String hmac(String text) {
        try {
            byte[] key = HexFormat.of().parseHex(hmacKey);
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA512", e);
        }
    }

    private static boolean sameNumber(String one, String other) {
        return one.matches("\\d{1,3}") && new BigInteger(one).equals(new BigInteger(other));
    }
}
