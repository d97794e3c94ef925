package fr.espacecitoyens.keycloak.selfservice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * An address that waits for its owner's confirmation, kept with the user, so that it survives a
 * restart. Only the hash of the link's key is kept; a later request takes the place of an earlier.
 *
 * @param key what the link holds: nothing that tells the address
 */
record PendingEmail(UserModel user, String address, String key) {

    /** Long enough for somebody who reads mail once a day. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final String ATTRIBUTE = "pending_email";

    /** 26 of 32 characters: 130 random bits. */
    private static final int KEY_LENGTH = 26;

    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    static PendingEmail note(UserModel user, String address) {
        String secret = SecretGenerator.getInstance().randomString(KEY_LENGTH, ALPHABET);
        long until = Instant.now().plus(LIFE).getEpochSecond();
        user.setSingleAttribute(ATTRIBUTE, hash(secret) + " " + until + " " + address);
        return new PendingEmail(user, address, user.getId() + "." + secret);
    }

    /** What the link stands for, as long as it has not served. */
    static Optional<PendingEmail> find(KeycloakSession session, @Nullable String key) {
        String[] parts = (key == null ? "" : key).split("\\.", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        UserModel user = session.users().getUserById(session.getContext().getRealm(), parts[0]);
        if (user == null || !user.isEnabled()) {
            return Optional.empty();
        }
        return Optional.ofNullable(user.getFirstAttribute(ATTRIBUTE))
                .map(kept -> kept.split(" ", 3))
                .filter(kept -> same(kept[0], hash(parts[1])))
                .filter(kept -> Long.parseLong(kept[1]) > Instant.now().getEpochSecond())
                .map(kept -> new PendingEmail(user, kept[2], parts[0] + "." + parts[1]));
    }

    void take() {
        user.removeAttribute(ATTRIBUTE);
        user.setEmail(address);
        user.setEmailVerified(true);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String secret) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
