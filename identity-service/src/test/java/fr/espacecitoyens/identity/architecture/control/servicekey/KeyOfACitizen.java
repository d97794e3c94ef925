package fr.espacecitoyens.identity.architecture.control.servicekey;

import fr.espacecitoyens.identity.architecture.control.citizen.CitizenManager;
import java.time.Instant;

/** Breaks rules on purpose: looks upwards and at the wall clock. */
public final class KeyOfACitizen {

    private KeyOfACitizen() {}

    static Instant now(CitizenManager citizen) {
        return citizen.key().isPresent() ? Instant.EPOCH : Instant.now();
    }
}
