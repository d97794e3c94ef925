package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Ends an attempt whose messages do not fit and that the provider cannot explain any more, once
 * somebody has looked: else its invoices would be shown as being paid for ever.
 */
@Component
public class DismissSuspicion {

    private final Attempts attempts;
    private final AttemptEvents events;
    private final Clock clock;

    DismissSuspicion(Attempts attempts, AttemptEvents events, Clock clock) {
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down that the provider took no money.
     *
     * @param who the staff's id
     * @throws Problem 404 if there is none; 409 if it is not suspect, or its page may be open
     */
    public void nothingTaken(String attemptId, String who) {
        Instant now = clock.instant();
        if (attempts.change(attemptId, seen -> dismissed(seen, now, who)).isEmpty()) {
            throw AttemptProblems.unknownAttempt();
        }
    }

    private Attempt dismissed(Attempt attempt, Instant now, String who) {
        if (attempt.state() != AttemptState.SUSPECT) {
            throw Problem.conflict("not-suspect", "Ce paiement n’est pas à vérifier.");
        }
        if (now.isBefore(attempt.progress().expiresAt())) {
            throw Problem.conflict(
                    "page-may-be-open",
                    "La page de paiement peut encore être ouverte. Réessayez dans une demi-heure.");
        }
        return attempt.dismissed(now, who).announcing(events.expired(attempt, now));
    }
}
