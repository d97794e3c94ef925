package fr.espacecitoyens.payment.paybox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that the shop shares with Paybox. */
final class HmacKey {

    private static final String ALGORITHM = "HmacSHA512";

    private final SecretKeySpec key;

    HmacKey(String hexadecimal) {
        if (!hexadecimal.matches("(?:[0-9A-Fa-f]{2}){32,}")) {
            throw new IllegalStateException(
                    "PAYBOX_HMAC_KEY must be at least 64 hexadecimal digits, in pairs");
        }
        key = new SecretKeySpec(HexFormat.of().parseHex(hexadecimal), ALGORITHM);
    }

    String sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }
}
