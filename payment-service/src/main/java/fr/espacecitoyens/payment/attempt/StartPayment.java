package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import fr.espacecitoyens.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Begins an attempt, or goes on with the one that is live: a double click makes one attempt. */
@Component
class StartPayment {

    /** What a citizen asks for; the fields were checked. */
    record Wish(String invoiceId, String citizenId, String email) {}

    /**
     * The attempt to go on with.
     *
     * @param fresh whether this call made it
     */
    record Started(Attempt attempt, boolean fresh) {}

    private static final Logger log = LoggerFactory.getLogger(StartPayment.class);

    /** Whoever loses a race sees the winner's attempt at the next look. */
    private static final int TRIES = 20;

    /** A page that is opened again this soon need not be remembered to live longer. */
    private static final Duration NOT_WORTH_WRITING = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final AttemptEvents events;
    private final PayableInvoices invoices;
    private final AttemptProperties limits;
    private final Clock clock;

    StartPayment(
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

    Started start(Wish wish) {
        PayableInvoice invoice =
                invoices.find(wish.invoiceId(), wish.citizenId())
                        .orElseThrow(AttemptProblems::unknownInvoice);
        for (int i = 0; i < TRIES; i++) {
            try {
                refuseIfSettled(invoice, wish.invoiceId());
                Optional<Attempt> live = attempts.liveFor(wish.invoiceId());
                return live.isPresent()
                        ? new Started(resume(live.get(), wish), false)
                        : new Started(begin(invoice, wish), true);
            } catch (DuplicateKeyException | OptimisticLockingFailureException _) {
                // A second click was faster: look again at what is now.
                log.atDebug().addKeyValue("invoice", wish.invoiceId()).log("lost a race to start");
            }
        }
        throw AttemptProblems.inProgress();
    }

    private Attempt resume(Attempt live, Wish wish) {
        if (!live.canBeResumedBy(wish.citizenId())) {
            throw AttemptProblems.inProgress();
        }
        Instant expiresAt = expiry(clock.instant());
        boolean sameEmail = live.purchase().email().equals(wish.email());
        var gained = Duration.between(live.progress().expiresAt(), expiresAt);
        if (sameEmail && gained.compareTo(NOT_WORTH_WRITING) < 0) {
            return live;
        }
        return attempts.save(live.resumed(wish.email(), expiresAt));
    }

    private Attempt begin(PayableInvoice invoice, Wish wish) {
        Instant now = clock.instant();
        refuseUnlessOpen(invoice, now);
        var purchase =
                new Purchase(
                        Ids.secret(),
                        wish.invoiceId(),
                        wish.citizenId(),
                        invoice.remainingCents(),
                        wish.email());
        var attempt = Attempt.start(purchase, now, expiry(now));
        return attempts.insert(attempt.announcing(events.started(attempt)));
    }

    private void refuseIfSettled(PayableInvoice invoice, String invoiceId) {
        // Between the capture and billing's answer only the attempt knows that it is settled.
        if (invoice.isSettled() || attempts.anySettled(invoiceId)) {
            throw AttemptProblems.settled();
        }
    }

    private static void refuseUnlessOpen(PayableInvoice invoice, Instant now) {
        var refusal = invoice.refusalAt(now);
        if (refusal != null) {
            throw AttemptProblems.notPayable(refusal);
        }
    }

    private Instant expiry(Instant now) {
        return now.plus(limits.pageLimit()).plus(limits.margin());
    }
}
