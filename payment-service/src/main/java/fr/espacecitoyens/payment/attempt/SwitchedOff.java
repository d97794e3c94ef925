package fr.espacecitoyens.payment.attempt;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a provider that the town no longer uses: its old payments can still be looked at, and
 * what was given back by transfer written down; nobody can be asked about them.
 */
record SwitchedOff(ProviderName name) implements Provider {

    @Override
    public Opened open(Attempt attempt, Duration limit, @Nullable Payer payer) {
        throw new ProviderAway(name + " is switched off");
    }

    @Override
    public Answer about(Attempt attempt) {
        return new Answer.Unanswered();
    }

    @Override
    public RefundAnswer refund(Attempt attempt, Refund refund) {
        return new RefundAnswer.Unanswered(true, false);
    }

    @Override
    public boolean givesBack() {
        return false;
    }

    @Override
    public Refund.Question newQuestion() {
        throw new IllegalStateException(name + " is switched off");
    }
}
