package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Uses a key up for a citizen and links the customer it proves. Killed in between, the key stays
 * the citizen's: the same call again, or the next visit, completes the link.
 */
@Component
public class LinkCustomer {

    /** Two of a citizen's own requests may collide; more than a few would be a defect. */
    private static final int TRIES = 8;

    private final Citizens citizens;
    private final AccessKeys keys;
    private final CitizenEvents events;
    private final Clock clock;

    LinkCustomer(Citizens citizens, AccessKeys keys, CitizenEvents events, Clock clock) {
        this.citizens = citizens;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** The customer that is linked now; empty if the key opens nothing for this citizen. */
    Optional<CustomerProof> link(String citizenId, String keyHash) {
        Optional<CustomerProof> proof = keys.claim(keyHash, citizenId);
        for (int tries = 1; ; tries++) {
            try {
                store(citizens.existing(citizenId), keyHash, proof);
                return proof;
            } catch (OptimisticLockingFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Links what was typed at the registration and could not be linked then. */
    public Citizen linkWaiting(Citizen citizen) {
        List<String> waiting = citizen.unclaimedKeys();
        waiting.forEach(hash -> link(citizen.id(), hash));
        return waiting.isEmpty() ? citizen : citizens.existing(citizen.id());
    }

    private void store(Citizen citizen, String keyHash, Optional<CustomerProof> proof) {
        if (proof.isPresent() && !citizen.isLinkedTo(proof.get())) {
            var event = events.linked(citizen.id(), proof.get(), clock.instant());
            citizens.save(citizen.linkedTo(proof.get(), keyHash, event));
        } else if (citizen.unclaimedKeys().contains(keyHash)) {
            citizens.save(citizen.withoutKey(keyHash));
        }
    }
}
