package fr.espacecitoyens.keycloak.activation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.JsonWebToken;

/** What the link of an activation e-mail carries, signed by Keycloak. */
public final class ActivationToken extends JsonWebToken {

    static final String TYPE = "activation";

    private static final int MARK_BYTES = 16;

    /**
     * The link proves one address only: after a change of address it is void. It names it by a
     * hash, for addresses of pages end up in histories and logs.
     */
    @JsonProperty("proves")
    private @Nullable String proves;

    /** For the reader of JSON. */
    public ActivationToken() {}

    ActivationToken(String userId, String address) {
        type(TYPE);
        subject(userId);
        this.proves = mark(userId, address);
    }

    boolean proves(String address) {
        return mark(getSubject(), address).equals(proves);
    }

    private static String mark(String userId, String address) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((userId + ":" + address).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
