package fr.espacecitoyens.identity.keycloak;

import java.time.Instant;

/**
 * What a citizen has added to the password.
 *
 * @param label the name that the citizen gave it
 */
public record LoginMethod(String id, Kind kind, String label, Instant createdAt) {

    /** What it is for. */
    public enum Kind {
        /** Logs in without the password: WebAuthn. */
        PASSKEY,
        /** Is asked for after the password: a code of an application. */
        SECOND_FACTOR
    }
}
