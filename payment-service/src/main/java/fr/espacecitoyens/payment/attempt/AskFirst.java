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
        for (Attempt attempt : attempts.of(invoiceIds)) {
            if (attempt.mayStillPay()) {
                found |=
                        switch (askProvider.about(attempt)) {
                            case Answer.Told(Evidence.Captured _) -> true;
                            case Answer.Told _, Answer.NothingKnown _ -> false;
                            case Answer.Unanswered _ -> unsure(attempt);
                        };
            }
        }
        return found;
    }

    /** While the provider is away, only those may pay anew who seem to have paid nothing. */
    private static boolean unsure(Attempt attempt) {
        if (!attempt.progress().seemsOver()) {
            throw AttemptProblems.earlierUnsure();
        }
        return false;
    }
}
