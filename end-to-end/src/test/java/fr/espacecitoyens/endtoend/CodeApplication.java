package fr.espacecitoyens.endtoend;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone's application that gives codes (RFC 6238: SHA-1, 6 digits, 30 seconds). */
final class CodeApplication {

    private static final long PERIOD = 30;

    private final byte[] secret;
    private long lastPeriod;

    CodeApplication(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A code that was not used yet: Keycloak also takes the one before and after the present. */
    String code() {
        lastPeriod = Math.max(lastPeriod + 1, Instant.now().getEpochSecond() / PERIOD - 1);
        return code(lastPeriod);
    }

    private String code(long period) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
