package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been typed in the wizard so far.
 *
 * @param photoStoredAt when the picture came, if there is one
 * @param identity the fields of the step as identity-service keeps them; null until it is done
 */
public record Draft(
        String id,
        @Nullable Terms terms,
        @Nullable Map<String, @Nullable Object> identity,
        @Nullable Map<String, @Nullable Object> address,
        @Nullable Map<String, @Nullable Object> contact,
        @Nullable Instant photoStoredAt) {

    /** Whether a letter would arrive, by what is known of the address. */
    public boolean isReachableByLetter() {
        return address != null
                && address.get("town") != null
                && address.get("postalCode") != null
                && (address.get("street") != null || address.get("complement") != null);
    }

    /** The terms of use that were accepted. */
    public record Terms(String version, @Nullable Instant acceptedAt) {}
}
