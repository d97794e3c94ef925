package fr.espacecitoyens.payment.attempt;

import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Looks, before an invoice is paid anew or its payment page is opened again, whether an attempt
 * brought money that nobody told of: a card was refused, another one on the same page perhaps was
 * not; or the browser has come back, and what it was to be told of is late.
 */
@Component
class AskFirst {

    private final Attempts attempts;
    private final AskProvider askProvider;

    AskFirst(Attempts attempts, AskProvider askProvider) {
        this.attempts = attempts;
        this.askProvider = askProvider;
    }

    /**
     * Asks about all of them. Money that is found counts at once.
     *
     * @throws fr.espacecitoyens.platform.web.Problem if the provider cannot be asked
     */
    void about(Collection<String> invoiceIds) {
        for (Attempt attempt : attempts.of(invoiceIds)) {
            // While the provider is away, only those may pay anew who seem to have paid nothing.
            if (attempt.mayHavePaid()
                    && askProvider.about(attempt) instanceof Answer.Unanswered
                    && !attempt.progress().seemsOver()) {
                throw AttemptProblems.earlierUnsure();
            }
        }
    }
}
