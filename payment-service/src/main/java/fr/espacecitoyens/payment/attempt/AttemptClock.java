package fr.espacecitoyens.payment.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When attempts begin and end. */
@Component
class AttemptClock {

    private final AttemptProperties limits;
    private final Clock clock;

    AttemptClock(AttemptProperties limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** How long a citizen may stay on the payment page. */
    Duration pageLimit() {
        return limits.pageLimit();
    }

    /** Whether its payment page may still be handed out: one with an operation is opened once. */
    boolean isPageOpen(Attempt attempt) {
        return attempt.purchase().operation() == null
                || now().isBefore(attempt.progress().startedAt().plus(limits.pageLimit()));
    }

    /** When a provider that did not answer is asked again. */
    Instant nextQuestion() {
        return now().plus(limits.askAgainAfter());
    }

    /** When an attempt is given up whose page is opened now. */
    Instant expiry() {
        return now().plus(limits.pageLimit()).plus(limits.margin());
    }
}
