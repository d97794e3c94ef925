package fr.espacecitoyens.notification.message;

import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One message and how far it got. It holds no address and no text: both are asked for when it is
 * sent, so that nothing about the person stays here.
 *
 * @param id made of what it tells: the same thing is told once
 * @param tries how often sending was begun
 * @param due when it is tried next; there only while it is to be sent
 * @param eInvoices the invoices that this message brought to whoever gets no paper
 * @param endedAt when it was sent or given up
 * @param outbox events that still have to be published
 */
@Document("messages")
public record Message(
        @Id String id,
        @Version @Nullable Long version,
        Kind kind,
        About about,
        State state,
        int tries,
        Instant recordedAt,
        @Indexed(unique = true, sparse = true) @Nullable DueTime due,
        @Nullable List<String> eInvoices,
        @Nullable Instant endedAt,
        @Nullable List<PendingEvent> outbox) {

    /** How far it got. */
    public enum State {
        PENDING,
        SENT,
        BOUNCED,
        NEEDLESS,
        ABANDONED
    }

    /** A message that is to be sent. */
    public static Message pending(
            String id, Kind kind, About about, Instant now, Instant notBefore) {
        var due = new DueTime(notBefore, id);
        return new Message(
                id, null, kind, about, State.PENDING, 0, now, due, null, null, List.of());
    }

    /** Whether nobody has begun to send it, so that something may still be added. */
    public boolean isOpen() {
        return state == State.PENDING && tries == 0;
    }

    /** The same with one more invoice, to be sent later. */
    public Message with(InvoiceNews news, Instant notBefore) {
        var later = new DueTime(notBefore, id);
        return next(State.PENDING, about.with(news), 0, later, null, null, List.of());
    }

    /** Written before each try, so that no other instance tries at the same time. */
    Message claimedUntil(Instant nextTry) {
        return next(
                State.PENDING, about, tries + 1, new DueTime(nextTry, id), null, null, List.of());
    }

    Message ended(State end, List<String> brought, Instant now, List<PendingEvent> told) {
        return next(end, about, tries, null, brought, now, told);
    }

    /** That it came back after the mail server had taken it. */
    Message cameBack(PendingEvent told) {
        if (state != State.SENT) {
            throw new IllegalStateException("message " + id + " is " + state + ", not sent");
        }
        return new Message(
                id,
                version,
                kind,
                about,
                State.BOUNCED,
                tries,
                recordedAt,
                null,
                eInvoices,
                endedAt,
                Stream.concat(unpublished().stream(), Stream.of(told)).toList());
    }

    private List<PendingEvent> unpublished() {
        return outbox == null ? List.of() : outbox;
    }

    private Message next(
            State to,
            About subject,
            int triesSoFar,
            @Nullable DueTime nextTry,
            @Nullable List<String> brought,
            @Nullable Instant end,
            List<PendingEvent> events) {
        if (state != State.PENDING) {
            throw new IllegalStateException("message " + id + " is " + state + ", not pending");
        }
        return new Message(
                id,
                version,
                kind,
                subject,
                to,
                triesSoFar,
                recordedAt,
                nextTry,
                brought,
                end,
                events);
    }
}
