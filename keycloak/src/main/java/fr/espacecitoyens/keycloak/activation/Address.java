package fr.espacecitoyens.keycloak.activation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keycloak.services.validation.Validation;

/** An e-mail address as it is written and compared here. */
final class Address {

    private static final int LONGEST = 254;

    private Address() {}

    /** Keycloak keeps addresses in lower case. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Nothing that could become a second recipient or a header of the e-mail. */
    static boolean isUsable(@Nullable String typed) {
        if (typed == null) {
            return false;
        }
        String address = typed.strip();
        return address.length() <= LONGEST
                && address.chars().noneMatch(c -> c <= ' ' || c == ',' || c == ';' || c == '<')
                && Validation.isEmailValid(address);
    }
}
