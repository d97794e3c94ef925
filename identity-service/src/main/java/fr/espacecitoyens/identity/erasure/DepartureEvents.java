package fr.espacecitoyens.identity.erasure;

import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What others are told of the end of a space. */
@Component
class DepartureEvents {

    record ErasureRequested(String citizenId, Instant requestedAt, Instant erasedFrom) {}

    record ErasureCancelled(String citizenId, Instant cancelledAt) {}

    record CitizenErased(String citizenId, Instant erasedAt) {}

    private final EventWriter events;

    DepartureEvents(EventWriter events) {
        this.events = events;
    }

    PendingEvent requested(String citizenId, Instant at, Instant erasedFrom) {
        return events.write(
                "fr.espacecitoyens.identity.erasure-requested.v1",
                citizenId,
                new ErasureRequested(citizenId, at, erasedFrom));
    }

    PendingEvent cancelled(String citizenId, Instant at) {
        return events.write(
                "fr.espacecitoyens.identity.erasure-cancelled.v1",
                citizenId,
                new ErasureCancelled(citizenId, at));
    }

    PendingEvent erased(String citizenId, Instant at) {
        return events.write(
                "fr.espacecitoyens.identity.citizen-erased.v1",
                citizenId,
                new CitizenErased(citizenId, at));
    }
}
