package fr.espacecitoyens.payment.attempt;

import org.springframework.stereotype.Component;

/** Asks the provider how one payment stands, because somebody of the staff wants to know. */
@Component
public class AskProvider {

    private final Attempts attempts;
    private final Providers providers;
    private final ApplyEvidence applyEvidence;

    AskProvider(Attempts attempts, Providers providers, ApplyEvidence applyEvidence) {
        this.attempts = attempts;
        this.providers = providers;
        this.applyEvidence = applyEvidence;
    }

    /**
     * Asks, and applies what the provider says.
     *
     * @return the answer; the attempt may have changed by it
     * @throws fr.espacecitoyens.platform.web.Problem if there is no such attempt
     */
    public Answer about(String attemptId) {
        Attempt attempt = attempts.find(attemptId).orElseThrow(AttemptProblems::unknownAttempt);
        Answer answer = providers.of(attempt).about(attempt);
        if (answer instanceof Answer.Told(Evidence evidence)) {
            applyEvidence.apply(attempt.purchase().reference(), evidence);
        }
        return answer;
    }
}
