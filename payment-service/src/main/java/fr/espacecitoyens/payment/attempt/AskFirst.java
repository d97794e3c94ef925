package fr.espacecitoyens.payment.attempt;

import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Looks, before an invoice is paid anew, whether an earlier attempt brought money that nobody told
 * of: a card was refused, another one on the same page perhaps was not.
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
     * Whether money was found; it counts now.
     *
     * @throws fr.espacecitoyens.platform.web.Problem if the provider cannot be asked
     */
    boolean findsMoney(Collection<String> invoiceIds) {
        boolean found = false;
        for (Attempt attempt : attempts.uncertain(invoiceIds)) {
            found |=
                    switch (askProvider.about(attempt.id())) {
                        case Answer.Told(Evidence.Captured _) -> true;
                        case Answer.Told _, Answer.NothingKnown _ -> false;
                        case Answer.Unanswered _ -> throw AttemptProblems.providerAway();
                    };
        }
        return found;
    }
}
