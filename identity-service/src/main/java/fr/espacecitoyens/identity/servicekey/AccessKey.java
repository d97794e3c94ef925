package fr.espacecitoyens.identity.servicekey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An access key: proves that whoever holds it is this customer.
 *
 * @param hash all that is kept of the key itself
 * @param usedBy the citizen who used it; nobody else can from then on
 */
@Document("access-keys")
record AccessKey(
        @Id String hash,
        String service,
        String customerNumber,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String usedBy) {

    /** Once used it does not expire any more: an interrupted link can be completed at any time. */
    boolean isFreeFor(@Nullable String citizenId, Instant now) {
        return usedBy == null ? now.isBefore(expiresAt) : usedBy.equals(citizenId);
    }
}
