package fr.espacecitoyens.keycloak.activation;

import fr.espacecitoyens.keycloak.limits.Allowance;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The six digits of the activation e-mail. Only the latest counts, only its hash is kept, and few
 * tries are left to somebody who guesses: 5 of 1,000,000 for each e-mail.
 */
final class ActivationCode {

    enum Verdict {
        RIGHT,
        WRONG,
        TOO_MANY_TRIES
    }

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 6;
    private static final Allowance TRIES_OF_A_CODE =
            new Allowance("activation-code", 5, Duration.ofDays(3));
    private static final Allowance TRIES_OF_AN_ADDRESS =
            new Allowance("activation-codes-from", 30, Duration.ofHours(1));

    private final KeycloakSession session;

    ActivationCode(KeycloakSession session) {
        this.session = session;
    }

    /** A new code in the place of the last one. */
    String renew(UserModel user) {
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        long expiry = ActivationLink.expiry(session.getContext().getRealm());
        new WaitingSpace(user).keep(new KeptCode(expiry, hash(user, code)));
        return code;
    }

    /** Whether this network address may still try codes; asked once for each request. */
    boolean mayTry() {
        String from = session.getContext().getConnection().getRemoteHost();
        return TRIES_OF_AN_ADDRESS.take(session, from);
    }

    Verdict check(UserModel user, @Nullable String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[^0-9]", "");
        return new WaitingSpace(user)
                .code()
                .filter(kept -> digits.length() == DIGITS)
                .filter(kept -> kept.isAlive(Instant.now()))
                .map(kept -> compare(user, kept, digits))
                .orElse(Verdict.WRONG);
    }

    private Verdict compare(UserModel user, KeptCode kept, String digits) {
        // A new code gives new tries; the hash names the code without telling it.
        if (!TRIES_OF_A_CODE.take(session, user.getId() + ":" + kept.hash())) {
            return Verdict.TOO_MANY_TRIES;
        }
        return MessageDigest.isEqual(bytes(kept.hash()), bytes(hash(user, digits)))
                ? Verdict.RIGHT
                : Verdict.WRONG;
    }

    private String hash(UserModel user, String code) {
        var key =
                session.keys()
                        .getActiveKey(session.getContext().getRealm(), KeyUse.SIG, Algorithm.HS512);
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(key.getSecretKey());
            return HexFormat.of().formatHex(mac.doFinal(bytes(user.getId() + ":" + code)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
