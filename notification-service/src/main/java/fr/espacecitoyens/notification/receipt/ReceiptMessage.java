package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One message and how far it got. It holds no address and no text: both are asked for when it is
 * sent, so that nothing about the person stays here.
 *
 * @param id made of the payment's id: the same payment can be recorded once only
 * @param nextTryAt there only while it is pending
 * @param endedAt when it was sent or given up
 */
@Document("messages")
record ReceiptMessage(
        @Id String id,
        @Version @Nullable Long version,
        String kind,
        String paymentId,
        String invoiceId,
        State state,
        int tries,
        Instant recordedAt,
        @Indexed(sparse = true) @Nullable Instant nextTryAt,
        @Nullable Instant endedAt,
        List<PendingEvent> outbox) {

    static final String KIND = "receipt";

    enum State {
        PENDING,
        SENT,
        ABANDONED
    }

    static ReceiptMessage pending(String paymentId, String invoiceId, Instant now) {
        return new ReceiptMessage(
                KIND + "-" + paymentId,
                null,
                KIND,
                paymentId,
                invoiceId,
                State.PENDING,
                0,
                now,
                now,
                null,
                List.of());
    }

    /** Written before each try, so that no other instance tries at the same time. */
    ReceiptMessage claimedUntil(Instant nextTry) {
        return next(State.PENDING, tries + 1, nextTry, null, outbox);
    }

    ReceiptMessage sent(Instant now, PendingEvent delivered) {
        return next(State.SENT, tries, null, now, List.of(delivered));
    }

    ReceiptMessage abandoned(Instant now) {
        return next(State.ABANDONED, tries, null, now, outbox);
    }

    private ReceiptMessage next(
            State to,
            int triesSoFar,
            @Nullable Instant nextTry,
            @Nullable Instant end,
            List<PendingEvent> events) {
        if (state != State.PENDING) {
            throw new IllegalStateException("message " + id + " is " + state + ", not pending");
        }
        return new ReceiptMessage(
                id,
                version,
                kind,
                paymentId,
                invoiceId,
                to,
                triesSoFar,
                recordedAt,
                nextTry,
                end,
                events);
    }
}
