package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Asks the provider how one payment stands, and writes down what it says. */
@Component
public class AskProvider {

    private static final Logger log = LoggerFactory.getLogger(AskProvider.class);

    /** In the attempt's history: the provider was asked, and knows of no payment. */
    private static final String UNKNOWN_THERE = "UNKNOWN_AT_PROVIDER";

    private final Attempts attempts;
    private final AttemptEvents events;
    private final Providers providers;
    private final ApplyEvidence applyEvidence;
    private final AttemptClock clock;

    AskProvider(
            Attempts attempts,
            AttemptEvents events,
            Providers providers,
            ApplyEvidence applyEvidence,
            AttemptClock clock) {
        this.attempts = attempts;
        this.events = events;
        this.providers = providers;
        this.applyEvidence = applyEvidence;
        this.clock = clock;
    }

    /**
     * Asks, and applies what the provider says.
     *
     * @return the answer; the attempt may have changed by it
     * @throws fr.espacecitoyens.platform.web.Problem if there is no such attempt
     */
    public Answer about(String attemptId) {
        return about(attempts.find(attemptId).orElseThrow(AttemptProblems::unknownAttempt));
    }

    Answer about(Attempt attempt) {
        Answer answer = providers.of(attempt).about(attempt);
        try {
            write(attempt, answer);
        } catch (OptimisticLockingFailureException _) {
            // Something was heard while the provider was asked, and that counts.
            log.atInfo().addKeyValue("attempt", attempt.id()).log("attempt was changed meanwhile");
        }
        return answer;
    }

    private void write(Attempt attempt, Answer answer) {
        switch (answer) {
            case Answer.Told(Evidence evidence) -> told(attempt, evidence);
            case Answer.NothingKnown() -> attempts.save(unknownThere(attempt, clock.now()));
            case Answer.Unanswered() -> {
                log.atWarn()
                        .addKeyValue("attempt", attempt.id())
                        .log("provider did not say how an attempt stands");
                if (attempt.progress().askAt() != null) {
                    attempts.save(attempt.askingAgain(clock.nextQuestion()));
                }
            }
        }
    }

    private void told(Attempt attempt, Evidence evidence) {
        var effect = applyEvidence.apply(attempt.purchase().reference(), evidence);
        // Had something else been heard since the question, it would not be the last word.
        long version = versionOf(attempt) + (effect == Effect.APPLIED ? 1 : 0);
        attempts.change(
                attempt.id(),
                now -> {
                    if (evidence instanceof Evidence.Captured && now.hasTakenMoney()) {
                        return now.confirmed();
                    }
                    return versionOf(now) == version ? now.asked(clock.now()) : now;
                });
    }

    private static long versionOf(Attempt attempt) {
        return Objects.requireNonNullElse(attempt.version(), 0L);
    }

    private Attempt unknownThere(Attempt attempt, Instant now) {
        if (attempt.hasTakenMoney()) {
            log.atError()
                    .addKeyValue("attempt", attempt.id())
                    .log("provider does not know of a payment that it told of");
        }
        boolean over = attempt.state().isLive() && !now.isBefore(attempt.progress().expiresAt());
        var next =
                over
                        ? attempt.become(AttemptState.EXPIRED, now)
                                .announcing(events.expired(attempt, now))
                        : attempt;
        return next.asked(now).noting(now, UNKNOWN_THERE);
    }
}
