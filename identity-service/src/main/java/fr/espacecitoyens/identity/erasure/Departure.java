package fr.espacecitoyens.identity.erasure;

import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A citizen's wish to leave and what became of it. It stays when nothing else does, without a word
 * of the person.
 *
 * @param erasedFrom until then it can be undone
 * @param email where the last message goes; there from the beginning of the erasure until some days
 *     after
 */
@Document("departures")
record Departure(
        @Id String citizenId,
        @Version @Nullable Long version,
        State state,
        Instant requestedAt,
        Instant erasedFrom,
        @Nullable Instant erasedAt,
        @Nullable String email,
        List<PendingEvent> outbox) {

    enum State {
        REQUESTED,
        CANCELLED,
        ERASING,
        ERASED
    }

    static Departure requested(
            String citizenId, Instant now, Instant erasedFrom, PendingEvent event) {
        return new Departure(
                citizenId, null, State.REQUESTED, now, erasedFrom, null, null, List.of(event));
    }

    boolean isRequested() {
        return state == State.REQUESTED;
    }

    Departure requestedAgain(Instant now, Instant from, PendingEvent event) {
        expect(State.CANCELLED);
        return new Departure(
                citizenId, version, State.REQUESTED, now, from, null, null, plus(event));
    }

    Departure cancelled(PendingEvent event) {
        expect(State.REQUESTED);
        return next(State.CANCELLED, null, null, plus(event));
    }

    /** From here on there is no way back. */
    Departure begun(@Nullable String lastAddress) {
        expect(State.REQUESTED);
        return next(State.ERASING, null, lastAddress, outbox);
    }

    Departure erased(Instant now, PendingEvent event) {
        expect(State.ERASING);
        return next(State.ERASED, now, email, plus(event));
    }

    private Departure next(
            State to, @Nullable Instant end, @Nullable String address, List<PendingEvent> events) {
        return new Departure(citizenId, version, to, requestedAt, erasedFrom, end, address, events);
    }

    private void expect(State expected) {
        if (state != expected) {
            throw new IllegalStateException("departure is " + state + ", not " + expected);
        }
    }

    private List<PendingEvent> plus(PendingEvent event) {
        var longer = new ArrayList<>(outbox);
        longer.add(event);
        return List.copyOf(longer);
    }
}
