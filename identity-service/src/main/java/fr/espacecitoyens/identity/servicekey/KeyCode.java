package fr.espacecitoyens.identity.servicekey;

import fr.espacecitoyens.identity.IdentityProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** How access keys are written, read back and hashed. */
@Component
class KeyCode {

    /** Crockford's base 32: no letter that is taken for a digit, none that makes words. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec pepper;

    KeyCode(IdentityProperties properties) {
        byte[] secret = properties.keys().pepper().getBytes(StandardCharsets.UTF_8);
        this.pepper = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A new key of 80 random bits, in groups that can be read out: « ABCD-EFGH-JKMN-PQRS ». */
    static String random() {
        var key = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                key.append('-');
            }
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    /** What is stored of a key: the same for « abcd efgh … » as for « ABCD-EFGH-… ». */
    String hash(String typed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(pepper);
            return HexFormat.of()
                    .formatHex(mac.doFinal(canonical(typed).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String canonical(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
