package fr.espacecitoyens.identity.servicekey;

import java.time.LocalDate;

/** A key, shown this once and never again. */
public record IssuedKey(String key, String service, String customerNumber, LocalDate expiresOn) {

    /** Without the key: this may end up in a log. */
    @Override
    public String toString() {
        return "IssuedKey[" + service + "]";
    }
}
