package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One citizen's attempt to pay one invoice or several at once. A value: every step gives the next
 * one.
 *
 * @param version null until it is stored
 * @param movements the money that came of it
 * @param history the last of what was heard, the oldest first
 * @param outbox what is still to be published
 */
@Document("attempts")
public record Attempt(
        @Id String id,
        @Nullable @Version Long version,
        Purchase purchase,
        Progress progress,
        Movements movements,
        List<Step> history,
        List<PendingEvent> outbox) {

    /** More is told by the messages themselves. */
    private static final int LONGEST_HISTORY = 50;

    static Attempt start(Purchase purchase, Instant now, Instant expiresAt) {
        var locks = Locks.live(purchase.invoiceIds());
        var progress = new Progress(AttemptState.CREATED, now, expiresAt, false, locks, null);
        return new Attempt(
                Ids.next(), null, purchase, progress, Movements.NONE, List.of(), List.of());
    }

    public AttemptState state() {
        return progress.state();
    }

    /** Whether the payment page may be handed out once more for this. */
    boolean canBeResumedFor(String citizenId, List<Allocation> allocations) {
        return state() == AttemptState.CREATED
                && isBy(citizenId)
                && purchase.allocations().equals(allocations);
    }

    boolean isBy(String citizenId) {
        return purchase.citizenId().equals(citizenId);
    }

    boolean knows(String transaction) {
        return movements.captures().stream().anyMatch(c -> c.transaction().equals(transaction));
    }

    boolean hasTakenMoney() {
        return !movements.captures().isEmpty();
    }

    Attempt withEmail(String email) {
        return with(purchase.withEmail(email));
    }

    /** With the provider's own name for it; where there is none, it stays without. */
    Attempt withOperation(@Nullable String operation) {
        return with(purchase.withOperation(operation));
    }

    Attempt until(Instant expiresAt) {
        return with(progress.until(expiresAt));
    }

    /** Money came for the first time: paid if any of it counts. */
    Attempt captured(Capture capture) {
        var next = capture.applied().isEmpty() ? AttemptState.UNAPPLIED : AttemptState.PAID;
        return with(progress.become(next, Locks.NONE)).with(movements.with(capture));
    }

    /** Money was taken again on the same attempt: its state stays what it is. */
    Attempt capturedAgain(Capture capture) {
        return with(movements.with(capture));
    }

    /** With this refund, in place of the one with its id. */
    public Attempt with(Refund refund) {
        var next = with(movements.with(refund));
        return next.movements.isAllReturned() && state() != AttemptState.REFUNDED
                ? next.with(progress.become(AttemptState.REFUNDED, Locks.NONE))
                : next;
    }

    public Optional<Refund> refund(String refundId) {
        return movements.refund(refundId);
    }

    /** The outcome stays open, until this later moment; a lock that was given up stays so. */
    Attempt waiting(Instant expiresAt) {
        var locks = progress.locks().isLive() ? progress.locks() : mark(AttemptState.WAITING);
        return with(progress.become(AttemptState.WAITING, locks).until(expiresAt));
    }

    /** Cancelled or expired: the invoices are free for another attempt. */
    Attempt givenUp(AttemptState next) {
        return with(progress.become(next, Locks.NONE));
    }

    /**
     * A card was refused: the invoices are free for another attempt. As long as the payment page
     * may be open for another card they show that something is going on.
     */
    Attempt refused() {
        var locks = progress.pageLeft() ? Locks.NONE : mark(AttemptState.REFUSED);
        return with(progress.become(AttemptState.REFUSED, locks));
    }

    /** The browser came back from the payment page; if it says so, with an accepted card. */
    Attempt pageLeft(Instant now, boolean paying) {
        var locks = progress.locks();
        return with(
                progress.left(now, paying)
                        .holding(paying ? locks : locks.without(AttemptState.REFUSED)));
    }

    /** The provider has said all that it knows. */
    Attempt asked(Instant now) {
        return with(progress.asked(now));
    }

    /** The invoices are free for another attempt, and show that something is unclear. */
    Attempt suspect() {
        return with(progress.become(AttemptState.SUSPECT, mark(AttemptState.SUSPECT)));
    }

    /** The same when other attempts mark some invoices already. */
    Attempt without(Collection<String> marks) {
        return with(progress.holding(progress.locks().without(marks)));
    }

    public Attempt announcing(PendingEvent event) {
        var more = new ArrayList<>(outbox);
        more.add(event);
        return new Attempt(id, version, purchase, progress, movements, history, List.copyOf(more));
    }

    /** With the reason of its last change. */
    Attempt noting(Instant at, String heard) {
        var steps = new ArrayList<>(history);
        steps.add(new Step(at, heard, state()));
        var last =
                List.copyOf(
                        steps.subList(Math.max(0, steps.size() - LONGEST_HISTORY), steps.size()));
        return new Attempt(id, version, purchase, progress, movements, last, outbox);
    }

    private Locks mark(AttemptState state) {
        return Locks.uncertain(state, purchase.invoiceIds());
    }

    private Attempt with(Progress next) {
        return new Attempt(id, version, purchase, next, movements, history, outbox);
    }

    private Attempt with(Movements next) {
        return new Attempt(id, version, purchase, progress, next, history, outbox);
    }

    private Attempt with(Purchase next) {
        return new Attempt(id, version, next, progress, movements, history, outbox);
    }
}
