package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        var progress = Progress.begun(purchase.invoiceIds(), now, expiresAt);
        return new Attempt(
                Ids.next(), null, purchase, progress, Movements.NONE, List.of(), List.of());
    }

    public AttemptState state() {
        return progress.state();
    }

    /**
     * Whether the payment page may be handed out once more for this, in whatever order; not for a
     * card that seems to be accepted, nor by another provider than the one that was asked first.
     */
    boolean canBeResumedFor(String citizenId, Basket.Contents contents) {
        return state() == AttemptState.CREATED
                && !progress.isSaidToBePaid()
                && isBy(citizenId)
                && purchase.provider() == contents.provider().name()
                && Set.copyOf(purchase.allocations()).equals(Set.copyOf(contents.allocations()));
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
    Attempt captured(Capture capture, Instant now) {
        var next = capture.applied().isEmpty() ? AttemptState.UNAPPLIED : AttemptState.PAID;
        return become(next, now).with(movements.with(capture));
    }

    /** Money was taken again on the same attempt: its state stays what it is. */
    Attempt capturedAgain(Capture capture) {
        return with(movements.with(capture));
    }

    /** With this refund, in place of the one with its id. */
    public Attempt with(Refund refund) {
        var next = with(movements.with(refund));
        return next.movements.isAllReturned() && state() != AttemptState.REFUNDED
                ? next.with(progress.refunded())
                : next;
    }

    public Optional<Refund> refund(String refundId) {
        return movements.refund(refundId);
    }

    /** The outcome stays open, until this later moment. */
    Attempt waiting(Instant now, Instant expiresAt) {
        return with(progress.become(AttemptState.WAITING, now).awaited(expiresAt));
    }

    /**
     * Refused, cancelled, expired, or told of in a strange way: the invoices are free for another
     * attempt.
     */
    Attempt become(AttemptState next, Instant now) {
        return with(progress.become(next, now));
    }

    /** The browser came back from the payment page; if it says so, with an accepted card. */
    Attempt pageLeft(Instant now, boolean paying) {
        return with(progress.left(now, paying));
    }

    /**
     * The provider has said all that it knows. What it opened itself is not paid after its time.
     */
    Attempt asked(Instant now) {
        return with(progress.asked(now, purchase.operation() == null));
    }

    /**
     * Somebody of the staff has seen at the provider's that it took no money.
     *
     * @param who the staff's id
     */
    Attempt dismissed(Instant now, String who) {
        return with(progress.dismissed(now)).noting(now, "NOTHING_TAKEN, SAYS " + who);
    }

    /** The provider did not answer. */
    Attempt askingAgain(Instant then) {
        return with(progress.askingAgain(then));
    }

    /** The provider itself said that it took this money. */
    Attempt confirmed() {
        return with(progress.confirmed());
    }

    /** Changes with whatever people see of how it stands. */
    String standing() {
        String taken = progress.nothingTaken() ? ".NOTHING_TAKEN" : "";
        String accepted = progress.isSaidToBePaid() ? ".CARD_ACCEPTED" : "";
        String twice = movements.captures().size() > 1 ? ".TWICE" : "";
        String back = movements.isAnyReturned() ? ".GIVEN_BACK" : "";
        return state() + taken + accepted + twice + back;
    }

    /** Whether money may have come that nobody told of. */
    boolean mayHavePaid() {
        return !hasTakenMoney() && progress.mayHavePaid();
    }

    /** Whether it says how one of these invoices stands: is it being paid, or was it. */
    boolean concerns(Collection<String> invoiceIds) {
        return progress.isUnderWay() || movements.countsForAnyOf(invoiceIds);
    }

    public Attempt announcing(PendingEvent event) {
        var more = new ArrayList<>(outbox);
        more.add(event);
        return new Attempt(id, version, purchase, progress, movements, history, List.copyOf(more));
    }

    /** With the reason of its last change; what is heard again and again stands there once. */
    Attempt noting(Instant at, String heard) {
        var steps = new ArrayList<>(history);
        if (!steps.isEmpty() && steps.getLast().saysTheSame(heard, state())) {
            steps.removeLast();
        }
        steps.add(new Step(at, heard, state()));
        var last =
                List.copyOf(
                        steps.subList(Math.max(0, steps.size() - LONGEST_HISTORY), steps.size()));
        return new Attempt(id, version, purchase, progress, movements, last, outbox);
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
