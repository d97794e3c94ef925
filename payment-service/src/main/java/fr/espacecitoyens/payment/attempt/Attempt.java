package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One citizen's attempt to pay one invoice. A value: every step gives the next one.
 *
 * @param version null until it is stored
 * @param outbox what is still to be published
 */
@Document("attempts")
public record Attempt(
        @Id String id,
        @Nullable @Version Long version,
        Purchase purchase,
        Progress progress,
        List<PendingEvent> outbox) {

    static Attempt start(Purchase purchase, Instant now, Instant expiresAt) {
        var locks = Locks.live(purchase.invoiceId());
        var progress = new Progress(AttemptState.CREATED, now, expiresAt, locks, null, List.of());
        return new Attempt(Ids.next(), null, purchase, progress, List.of());
    }

    public AttemptState state() {
        return progress.state();
    }

    /** The money that counts for the invoice, once there is. */
    public Optional<Capture> appliedCapture() {
        return progress.captures().stream().filter(Capture::applied).findFirst();
    }

    /** Whether the payment page may be handed out once more to this citizen. */
    boolean canBeResumedBy(String citizenId) {
        return state() == AttemptState.CREATED && purchase.citizenId().equals(citizenId);
    }

    boolean knows(String transaction) {
        return progress.captures().stream().anyMatch(c -> c.transaction().equals(transaction));
    }

    boolean hasTakenMoney() {
        return state() == AttemptState.PAID || state() == AttemptState.UNAPPLIED;
    }

    Attempt resumed(String email, Instant expiresAt) {
        return with(purchase.withEmail(email)).with(progress.until(expiresAt));
    }

    Attempt paid(String transaction, Instant at) {
        var locks = Locks.settled(purchase.invoiceId());
        return with(progress.become(AttemptState.PAID, locks).with(capture(transaction, at, true)));
    }

    Attempt unapplied(String transaction, Instant at) {
        return with(
                progress.become(AttemptState.UNAPPLIED, Locks.NONE)
                        .with(capture(transaction, at, false)));
    }

    /** Money was taken again on the same attempt: its state stays what it is. */
    Attempt capturedAgain(String transaction, Instant at) {
        return with(progress.with(capture(transaction, at, false)));
    }

    /** The outcome stays open, until this later moment; a lock that was given up stays so. */
    Attempt waiting(Instant expiresAt) {
        var locks = progress.locks().isLive() ? progress.locks() : mark(AttemptState.WAITING);
        return with(progress.become(AttemptState.WAITING, locks).until(expiresAt));
    }

    /** Refused, cancelled or expired: the invoice is free for another attempt. */
    Attempt givenUp(AttemptState next) {
        return with(progress.become(next, Locks.NONE));
    }

    /** The provider has said all that it knows. */
    Attempt asked() {
        return with(progress.asked());
    }

    /** The invoice is free for another attempt, and shows that something is unclear. */
    Attempt suspect() {
        return with(progress.become(AttemptState.SUSPECT, mark(AttemptState.SUSPECT)));
    }

    /** The same when another attempt marks the invoice already. */
    Attempt unmarked() {
        return with(progress.holding(Locks.NONE));
    }

    Attempt announcing(PendingEvent event) {
        var more = new ArrayList<>(outbox);
        more.add(event);
        return new Attempt(id, version, purchase, progress, List.copyOf(more));
    }

    private Locks mark(AttemptState state) {
        return Locks.uncertain(state, purchase.invoiceId());
    }

    private Capture capture(String transaction, Instant at, boolean applied) {
        return new Capture(transaction, purchase.amountCents(), at, applied);
    }

    private Attempt with(Progress next) {
        return new Attempt(id, version, purchase, next, outbox);
    }

    private Attempt with(Purchase next) {
        return new Attempt(id, version, next, progress, outbox);
    }
}
