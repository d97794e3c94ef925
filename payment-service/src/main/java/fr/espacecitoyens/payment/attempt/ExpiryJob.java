package fr.espacecitoyens.payment.attempt;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives up attempts of which nothing was heard in time, so that the invoice can be paid again. */
@Component
class ExpiryJob {

    private static final Logger log = LoggerFactory.getLogger(ExpiryJob.class);

    private final Attempts attempts;
    private final AttemptEvents events;
    private final Clock clock;

    ExpiryJob(Attempts attempts, AttemptEvents events, Clock clock) {
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${payment.attempt.expiry-interval}")
    void expireOverdue() {
        Instant now = clock.instant();
        for (Attempt attempt : attempts.overdue(now)) {
            try {
                attempts.save(
                        attempt.givenUp(AttemptState.EXPIRED)
                                .announcing(events.expired(attempt, now)));
            } catch (OptimisticLockingFailureException _) {
                // Something was heard at the last moment, and that counts.
                log.atInfo().addKeyValue("attempt", attempt.id()).log("attempt did not expire");
            }
        }
    }
}
