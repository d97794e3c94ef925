package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.profile.ContactMeansGiven;
import fr.espacecitoyens.identity.profile.PersonName;
import fr.espacecitoyens.identity.profile.PostalAddress;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A registered citizen.
 *
 * @param id the subject of his or her tokens
 * @param links the customers he or she has proved to be
 * @param unclaimedKeys hashes of keys that were right when typed and are still to be used up
 * @param outbox events not yet published
 */
@Document("citizens")
public record Citizen(
        @Id String id,
        @Version @Nullable Long version,
        Instant registeredAt,
        String termsVersion,
        Instant termsAcceptedAt,
        PersonName identity,
        PostalAddress address,
        ContactMeansGiven contact,
        List<CustomerProof> links,
        List<String> unclaimedKeys,
        List<PendingEvent> outbox) {

    boolean isLinkedTo(CustomerProof customer) {
        return links.contains(customer);
    }

    /** With a key that the next visit uses up, should this one be interrupted. */
    Citizen awaiting(String keyHash) {
        return unclaimedKeys.contains(keyHash)
                ? this
                : with(links, plus(unclaimedKeys, keyHash), outbox);
    }

    /** With one more customer, told by an event; the key that proved it is no longer waiting. */
    Citizen linkedTo(CustomerProof customer, String keyHash, PendingEvent event) {
        return with(plus(links, customer), without(keyHash), plus(outbox, event));
    }

    Citizen withoutKey(String keyHash) {
        return unclaimedKeys.contains(keyHash) ? with(links, without(keyHash), outbox) : this;
    }

    /** Without the customer, told by an event. */
    Citizen unlinkedFrom(CustomerProof customer, PendingEvent event) {
        var left = links.stream().filter(link -> !link.equals(customer)).toList();
        return with(left, unclaimedKeys, plus(outbox, event));
    }

    /** With the address that Keycloak has verified, told by an event. */
    Citizen reachedAt(String email, PendingEvent event) {
        var reached =
                new ContactMeansGiven(
                        contact.phone(),
                        contact.mobile(),
                        contact.fax(),
                        email,
                        contact.preferredMeans());
        return new Citizen(
                id,
                version,
                registeredAt,
                termsVersion,
                termsAcceptedAt,
                identity,
                address,
                reached,
                links,
                unclaimedKeys,
                plus(outbox, event));
    }

    private Citizen with(
            List<CustomerProof> newLinks, List<String> newKeys, List<PendingEvent> newOutbox) {
        return new Citizen(
                id,
                version,
                registeredAt,
                termsVersion,
                termsAcceptedAt,
                identity,
                address,
                contact,
                newLinks,
                newKeys,
                newOutbox);
    }

    private List<String> without(String keyHash) {
        return unclaimedKeys.stream().filter(key -> !key.equals(keyHash)).toList();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
