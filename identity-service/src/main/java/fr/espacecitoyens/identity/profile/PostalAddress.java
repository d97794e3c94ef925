package fr.espacecitoyens.identity.profile;

import org.jspecify.annotations.Nullable;

/** The wizard's step « Adresse », checked. Every field may be missing. */
public record PostalAddress(
        @Nullable String streetNumber,
        @Nullable String street,
        @Nullable String building,
        @Nullable String apartment,
        @Nullable String complement,
        @Nullable String postalCode,
        @Nullable String town,
        @Nullable String country) {

    /** Whether a letter would arrive. */
    public boolean isReachable() {
        return town != null && postalCode != null && (street != null || complement != null);
    }
}
