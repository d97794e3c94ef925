package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.servicekey.CustomerProof;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What others are told of a citizen: that he or she exists, and which customer that is. */
@Component
public class CitizenEvents {

    record CitizenRegistered(String citizenId, Instant registeredAt) {}

    record ServiceLinked(
            String citizenId, String service, String customerNumber, Instant linkedAt) {}

    record ServiceUnlinked(
            String citizenId, String service, String customerNumber, Instant unlinkedAt) {}

    record CitizenUpdated(String citizenId, Instant updatedAt) {}

    private final EventWriter events;

    CitizenEvents(EventWriter events) {
        this.events = events;
    }

    /** The account is complete. */
    public PendingEvent registered(String citizenId, Instant at) {
        return events.write(
                "fr.espacecitoyens.identity.citizen-registered.v1",
                citizenId,
                new CitizenRegistered(citizenId, at));
    }

    PendingEvent updated(String citizenId, Instant at) {
        return events.write(
                "fr.espacecitoyens.identity.citizen-updated.v1",
                citizenId,
                new CitizenUpdated(citizenId, at));
    }

    PendingEvent unlinked(String citizenId, CustomerProof customer, Instant at) {
        return events.write(
                "fr.espacecitoyens.identity.service-unlinked.v1",
                citizenId,
                new ServiceUnlinked(citizenId, customer.service(), customer.customerNumber(), at));
    }

    PendingEvent linked(String citizenId, CustomerProof customer, Instant at) {
        return events.write(
                "fr.espacecitoyens.identity.service-linked.v1",
                citizenId,
                new ServiceLinked(citizenId, customer.service(), customer.customerNumber(), at));
    }
}
