package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.profile.ContactMeansGiven;
import fr.espacecitoyens.identity.profile.PersonName;
import fr.espacecitoyens.identity.profile.PostalAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A registration that is being filled in.
 *
 * @param id unguessable: whoever has it may read and change the draft
 * @param expiresAt when it is forgotten
 * @param keyHashes of the access keys typed on the last page
 */
@Document("drafts")
record Draft(
        @Id String id,
        @Version @Nullable Long version,
        Instant expiresAt,
        @Nullable AcceptedTerms terms,
        @Nullable PersonName identity,
        @Nullable PostalAddress address,
        @Nullable ContactMeansGiven contact,
        List<String> keyHashes) {

    /** Which terms were accepted, and when. */
    record AcceptedTerms(String version, Instant acceptedAt) {}

    static Draft begun(String id, Instant expiresAt) {
        return new Draft(id, null, expiresAt, null, null, null, null, List.of());
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean isComplete() {
        return terms != null && identity != null && contact != null;
    }

    boolean isReachableByLetter() {
        return address != null && address.isReachable();
    }

    /** Never shortened: a reserved draft waits for its activation, whatever step is made again. */
    Draft keptUntil(Instant expiry) {
        return expiry.isAfter(expiresAt)
                ? new Draft(id, version, expiry, terms, identity, address, contact, keyHashes)
                : this;
    }

    Draft with(AcceptedTerms accepted) {
        return new Draft(id, version, expiresAt, accepted, identity, address, contact, keyHashes);
    }

    Draft with(PersonName checked) {
        return new Draft(id, version, expiresAt, terms, checked, address, contact, keyHashes);
    }

    /** Without an address, letters cannot be what was preferred in the step after this one. */
    Draft with(PostalAddress checked) {
        var still = contact == null || checked.isReachable() ? contact : contact.withoutLetters();
        return new Draft(id, version, expiresAt, terms, identity, checked, still, keyHashes);
    }

    Draft with(ContactMeansGiven checked) {
        return new Draft(id, version, expiresAt, terms, identity, address, checked, keyHashes);
    }

    Draft withKeys(List<String> hashes) {
        return new Draft(id, version, expiresAt, terms, identity, address, contact, hashes);
    }
}
