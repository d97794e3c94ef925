package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Removes a service from a citizen's space. The keys that opened it are spent first: killed in
 * between, the link is still there to be removed again, and no used key can bring it back.
 */
@Component
class UnlinkCustomer {

    private final Citizens citizens;
    private final AccessKeys keys;
    private final CitizenEvents events;
    private final Clock clock;

    UnlinkCustomer(Citizens citizens, AccessKeys keys, CitizenEvents events, Clock clock) {
        this.citizens = citizens;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing if there is no such link (any more). */
    void unlink(Citizen citizen, String linkId) {
        citizen.links().stream()
                .filter(link -> LinkView.id(citizen.id(), link).equals(linkId))
                .forEach(link -> unlink(citizen.id(), link));
    }

    private void unlink(String citizenId, CustomerProof customer) {
        keys.spend(citizenId, customer);
        citizens.change(
                citizenId,
                citizen ->
                        citizen.isLinkedTo(customer)
                                ? citizen.unlinkedFrom(
                                        customer,
                                        events.unlinked(citizenId, customer, clock.instant()))
                                : citizen);
    }
}
