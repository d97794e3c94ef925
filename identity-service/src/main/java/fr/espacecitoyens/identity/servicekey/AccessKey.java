package fr.espacecitoyens.identity.servicekey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An access key: proves that whoever holds it is this customer.
 *
 * @param hash all that is kept of the key itself
 * @param usedBy the citizen who used it; nobody else can from then on
 * @param spentAt when its user removed the service or left; from then on it opens nothing
 * @param issuedBy the member of staff (or the town's software) who issued it; null for old keys
 */
@Document("access-keys")
record AccessKey(
        @Id String hash,
        String service,
        String customerNumber,
        Instant issuedAt,
        Instant expiresAt,
        @Indexed(sparse = true) @Nullable String usedBy,
        @Nullable Instant spentAt,
        @Nullable String issuedBy) {

    /** Once used it does not expire any more: an interrupted link can be completed at any time. */
    boolean isFreeFor(@Nullable String citizenId, Instant now) {
        if (spentAt != null) {
            return false;
        }
        return usedBy == null ? now.isBefore(expiresAt) : usedBy.equals(citizenId);
    }
}
