package fr.espacecitoyens.notification.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One letter about a change, and how far it got. It holds no address: that is asked for when it is
 * sent.
 *
 * @param id made of the event's id: the same event announces once only
 * @param service which service it is about, where it is about one
 * @param moment when something happens, where something will
 * @param nextTryAt there only while it is to be sent
 */
@Document("announcements")
record Announcement(
        @Id String id,
        @Version @Nullable Long version,
        Kind kind,
        String citizenId,
        @Nullable String service,
        @Nullable Instant moment,
        State state,
        Instant recordedAt,
        @Indexed(sparse = true) @Nullable Instant nextTryAt) {

    enum Kind {
        LINK_ADDED,
        LINK_REMOVED,
        ERASURE_REQUESTED,
        ERASURE_CANCELLED,
        ERASED
    }

    enum State {
        PENDING,
        SENT,
        ABANDONED
    }

    /** Written before each try, so that no other instance tries at the same time. */
    Announcement claimedUntil(Instant nextTry) {
        return next(State.PENDING, nextTry);
    }

    Announcement ended(State end) {
        return next(end, null);
    }

    private Announcement next(State to, @Nullable Instant nextTry) {
        if (state != State.PENDING) {
            throw new IllegalStateException("letter " + id + " is " + state + ", not pending");
        }
        return new Announcement(
                id, version, kind, citizenId, service, moment, to, recordedAt, nextTry);
    }
}
