package fr.espacecitoyens.payment.attempt;

import static fr.espacecitoyens.payment.attempt.UnappliedReason.CAPTURED_TWICE;
import static fr.espacecitoyens.payment.attempt.UnappliedReason.INVOICE_ALREADY_SETTLED;

import fr.espacecitoyens.payment.payable.PayableInvoices;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Brings what a provider says into the attempt that it is about. It may be called again with the
 * same evidence, at the same time too: the second time changes nothing.
 */
@Component
public class ApplyEvidence {

    private static final Logger log = LoggerFactory.getLogger(ApplyEvidence.class);

    /** More writers than this at one attempt would be no accident. */
    private static final int TRIES = 20;

    private final Attempts attempts;
    private final AttemptEvents events;
    private final PayableInvoices invoices;
    private final AttemptProperties limits;
    private final Clock clock;

    ApplyEvidence(
            Attempts attempts,
            AttemptEvents events,
            PayableInvoices invoices,
            AttemptProperties limits,
            Clock clock) {
        this.attempts = attempts;
        this.events = events;
        this.invoices = invoices;
        this.limits = limits;
        this.clock = clock;
    }

    /** Applies evidence to the attempt that the provider knows under this reference. */
    public Effect apply(String reference, Evidence evidence) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Attempt> attempt = attempts.withReference(reference);
            if (attempt.isEmpty()) {
                log.error("genuine message about an attempt that does not exist");
                return Effect.UNKNOWN_REFERENCE;
            }
            try {
                return apply(attempt.get(), evidence);
            } catch (OptimisticLockingFailureException _) {
                // Somebody else was faster: look again at what is now.
                log.atDebug().addKeyValue("attempt", attempt.get().id()).log("attempt was changed");
            }
        }
        throw new OptimisticLockingFailureException("an attempt is changed all the time");
    }

    /**
     * The browser came back from the payment page, with a genuine message about this attempt.
     *
     * @param said it decides nothing; a notification that says otherwise may be on its way
     */
    public void pageLeft(String attemptId, Evidence said) {
        Instant now = clock.instant();
        boolean paying = said instanceof Evidence.Captured || said instanceof Evidence.Awaiting;
        attempts.change(
                attemptId,
                attempt -> attempt.hasTakenMoney() ? attempt : attempt.pageLeft(now, paying));
    }

    private Effect apply(Attempt attempt, Evidence evidence) {
        Instant now = clock.instant();
        Attempt next = next(attempt, evidence, now);
        if (next.equals(attempt)) {
            return Effect.NOTHING_NEW;
        }
        attempts.save(next.noting(now, evidence.heard()));
        return Effect.APPLIED;
    }

    /** What the evidence makes of the attempt; an equal one if that is nothing new. */
    private Attempt next(Attempt attempt, Evidence evidence, Instant now) {
        return switch (evidence) {
            case Evidence.Captured captured -> captured(attempt, captured, now);
            case Evidence.Declined(String code) when can(attempt, AttemptState.REFUSED) ->
                    attempt.become(AttemptState.REFUSED, now)
                            .announcing(events.refused(attempt, code, now));
            case Evidence.Abandoned _ when can(attempt, AttemptState.CANCELLED) ->
                    attempt.become(AttemptState.CANCELLED, now)
                            .announcing(events.abandoned(attempt, now));
            case Evidence.Awaiting _ when can(attempt, AttemptState.WAITING) ->
                    attempt.waiting(now, now.plus(limits.awaitingLimit()));
            case Evidence.Doubtful(String reason) -> doubtful(attempt, reason, now);
            case Evidence.Declined _, Evidence.Abandoned _, Evidence.Awaiting _ -> attempt;
        };
    }

    private Attempt captured(Attempt attempt, Evidence.Captured captured, Instant now) {
        if (attempt.knows(captured.transaction())) {
            return attempt;
        }
        if (captured.amountCents() != attempt.purchase().amountCents()) {
            return doubtful(attempt, "OTHER_AMOUNT", now);
        }
        if (attempt.hasTakenMoney()) {
            var again = captured.counting(List.of(), now);
            return attempt.capturedAgain(again)
                    .announcing(unapplied(attempt, again, CAPTURED_TWICE));
        }
        // The invoices say what of it counts, and say the same when they are asked again.
        var counted = invoices.take(attempt.id(), attempt.purchase().allocations());
        var capture = captured.counting(counted, now);
        var next = attempt.captured(capture, now);
        if (!counted.isEmpty()) {
            next = next.announcing(events.succeeded(attempt, capture));
        }
        if (capture.unappliedCents() > 0) {
            next = next.announcing(unapplied(attempt, capture, INVOICE_ALREADY_SETTLED));
        }
        return next;
    }

    private PendingEvent unapplied(Attempt attempt, Capture capture, UnappliedReason reason) {
        log.atError()
                .addKeyValue("attempt", attempt.id())
                .addKeyValue("reason", reason)
                .log("money was taken that counts for no invoice");
        return events.unapplied(attempt, capture, reason);
    }

    private static Attempt doubtful(Attempt attempt, String reason, Instant now) {
        log.atError()
                .addKeyValue("attempt", attempt.id())
                .addKeyValue("reason", reason)
                .log("genuine message that does not fit its attempt");
        return can(attempt, AttemptState.SUSPECT)
                ? attempt.become(AttemptState.SUSPECT, now)
                : attempt;
    }

    private static boolean can(Attempt attempt, AttemptState next) {
        return attempt.state().canBecome(next);
    }
}
