package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Uses a key up for a citizen and links the customer it proves. Each step changes one document: the
 * citizen notes the key, the key notes the citizen, the citizen gets the link. Killed in between,
 * the key stays noted: the same call again, or the next visit, completes the link.
 */
@Component
public class LinkCustomer {

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
        citizens.change(citizenId, citizen -> citizen.awaiting(keyHash));
        return useUp(citizenId, keyHash);
    }

    /** Uses up the keys that wait: those of the registration, and what was interrupted. */
    public Citizen linkWaiting(Citizen citizen) {
        List<String> waiting = citizen.unclaimedKeys();
        waiting.forEach(hash -> useUp(citizen.id(), hash));
        return waiting.isEmpty() ? citizen : citizens.existing(citizen.id());
    }

    private Optional<CustomerProof> useUp(String citizenId, String keyHash) {
        Optional<CustomerProof> proof = keys.claim(keyHash, citizenId);
        citizens.change(citizenId, citizen -> settled(citizen, keyHash, proof));
        return proof;
    }

    private Citizen settled(Citizen citizen, String keyHash, Optional<CustomerProof> proof) {
        if (proof.isEmpty() || citizen.isLinkedTo(proof.get())) {
            return citizen.withoutKey(keyHash);
        }
        var event = events.linked(citizen.id(), proof.get(), clock.instant());
        return citizen.linkedTo(proof.get(), keyHash, event);
    }
}
