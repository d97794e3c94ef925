package fr.espacecitoyens.payment.attempt;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks about all attempts whose messages may have been lost: those of which nothing was heard in
 * time, so that the invoice can be paid again; those that were given up, whose payment page may
 * have been paid all the same; and those that were told of as paid, so that a provider's message
 * alone never decides for good.
 */
@Component
class AskProviderJob {

    private static final Logger log = LoggerFactory.getLogger(AskProviderJob.class);

    private final Attempts attempts;
    private final AskProvider askProvider;
    private final Clock clock;

    AskProviderJob(Attempts attempts, AskProvider askProvider, Clock clock) {
        this.attempts = attempts;
        this.askProvider = askProvider;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${payment.attempt.ask-interval}")
    void askForAllThatIsOpen() {
        attempts.toAsk(clock.instant()).forEach(this::carefully);
    }

    /** One attempt that fails must not hold up the others. */
    private void carefully(Attempt attempt) {
        try {
            askProvider.about(attempt);
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("attempt", attempt.id())
                    .setCause(e)
                    .log("attempt could not be brought to its end, will try again");
        }
    }
}
