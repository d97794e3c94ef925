package fr.espacecitoyens.payment.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends attempts of which nothing was heard in time, so that the invoice can be paid again. A
 * message may have been lost: the provider is asked first, again and again until it answers. Those
 * that were given up earlier are asked for once their payment page has ended.
 */
@Component
class AskProviderJob {

    private static final Logger log = LoggerFactory.getLogger(AskProviderJob.class);

    /** In the attempt's history: the provider was asked, and knows of no payment. */
    private static final String UNKNOWN_THERE = "UNKNOWN_AT_PROVIDER";

    private final Attempts attempts;
    private final AttemptEvents events;
    private final Providers providers;
    private final ApplyEvidence applyEvidence;
    private final Clock clock;

    AskProviderJob(
            Attempts attempts,
            AttemptEvents events,
            Providers providers,
            ApplyEvidence applyEvidence,
            Clock clock) {
        this.attempts = attempts;
        this.events = events;
        this.providers = providers;
        this.applyEvidence = applyEvidence;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${payment.attempt.expiry-interval}")
    void askForAllThatIsOpen() {
        Instant now = clock.instant();
        attempts.overdue(now).forEach(attempt -> carefully(attempt, this::end));
        attempts.toAsk(now).forEach(attempt -> carefully(attempt, this::closeTheBook));
    }

    /** One attempt that fails must not hold up the others. */
    private static void carefully(Attempt attempt, Consumer<Attempt> step) {
        try {
            step.accept(attempt);
        } catch (OptimisticLockingFailureException _) {
            // Something was heard at the last moment, and that counts.
            log.atInfo().addKeyValue("attempt", attempt.id()).log("attempt was changed meanwhile");
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("attempt", attempt.id())
                    .setCause(e)
                    .log("attempt could not be brought to its end, will try again");
        }
    }

    private void end(Attempt attempt) {
        switch (providers.of(attempt).about(attempt)) {
            case Answer.Told(Evidence evidence) -> apply(attempt, evidence);
            case Answer.NothingKnown() -> expire(attempt);
            case Answer.Unanswered() -> later(attempt);
        }
    }

    /** Given up before its page had ended: another card may have been accepted since. */
    private void closeTheBook(Attempt attempt) {
        switch (providers.of(attempt).about(attempt)) {
            case Answer.Told(Evidence evidence) -> {
                if (apply(attempt, evidence) == Effect.NOTHING_NEW) {
                    attempts.save(attempt.asked(clock.instant()));
                }
            }
            case Answer.NothingKnown() ->
                    attempts.save(
                            attempt.asked(clock.instant()).noting(clock.instant(), UNKNOWN_THERE));
            case Answer.Unanswered() -> later(attempt);
        }
    }

    private Effect apply(Attempt attempt, Evidence evidence) {
        return applyEvidence.apply(attempt.purchase().reference(), evidence);
    }

    private void expire(Attempt attempt) {
        Instant now = clock.instant();
        attempts.save(
                attempt.givenUp(AttemptState.EXPIRED)
                        .announcing(events.expired(attempt, now))
                        .noting(now, UNKNOWN_THERE));
    }

    private static void later(Attempt attempt) {
        log.atWarn()
                .addKeyValue("attempt", attempt.id())
                .log("provider did not say how an attempt stands");
    }
}
