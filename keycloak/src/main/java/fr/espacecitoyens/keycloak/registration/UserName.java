package fr.espacecitoyens.keycloak.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a user name may be written. It is looked at before any account is: what is written like an
 * e-mail address tells nobody whether that address is known.
 */
enum UserName {
    MISSING("missingUsernameMessage"),
    LENGTH("userName.length"),
    CHARACTER("error-username-invalid-character");

    static final int SHORTEST = 3;
    static final int LONGEST = 60;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{IsLatin}0-9._-]+");

    private final String messageKey;

    UserName(String messageKey) {
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }

    /** As it is kept: Keycloak knows no capitals in user names. */
    static String normal(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a name as {@link #normal} gives it. */
    static Optional<UserName> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of(MISSING);
        }
        // It stands in e-mails, where programs make links of such words.
        if (!ALLOWED.matcher(name).matches() || name.startsWith("www.")) {
            return Optional.of(CHARACTER);
        }
        boolean fits = name.length() >= SHORTEST && name.length() <= LONGEST;
        return fits ? Optional.empty() : Optional.of(LENGTH);
    }
}
