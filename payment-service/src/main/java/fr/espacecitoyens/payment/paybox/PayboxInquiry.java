package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Answer;
import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Evidence;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Paybox whether there is a transaction for an attempt. Its number is not known when the
 * notification was lost, hence two questions: one by reference and amount, which finds the number,
 * and one by that number, which tells how it stands.
 */
final class PayboxInquiry {

    private static final Logger log = LoggerFactory.getLogger(PayboxInquiry.class);

    /** Whether there is a transaction with this reference and amount. */
    private static final String IS_THERE = "00011";

    private static final String EURO = "978";

    private final PayboxOperations operations;
    private final CircuitBreaker breaker;
    private final Acceptance acceptance;

    PayboxInquiry(PayboxOperations operations, CircuitBreaker breaker, Acceptance acceptance) {
        this.operations = operations;
        this.breaker = breaker;
        this.acceptance = acceptance;
    }

    /** Never fails. */
    Answer about(Attempt attempt) {
        try {
            return Decorators.ofSupplier(() -> ask(attempt)).withCircuitBreaker(breaker).get();
        } catch (CallNotPermittedException _) {
            return new Answer.Unanswered();
        } catch (PayboxOperations.NotAnswered _) {
            return new Answer.Unanswered();
        }
    }

    private Answer ask(Attempt attempt) {
        String amount = PayboxOperations.amount(attempt.purchase().amountCents());
        PayboxAnswer found =
                operations.ask(
                        IS_THERE,
                        Map.of(
                                "MONTANT",
                                amount,
                                "DEVISE",
                                EURO,
                                "REFERENCE",
                                attempt.purchase().reference()));
        return switch (found.code()) {
            case PayboxAnswer.DONE -> stands(attempt, amount, found);
            case PayboxAnswer.NOT_FOUND -> new Answer.NothingKnown();
            default -> unanswered(attempt, found);
        };
    }

    private Answer stands(Attempt attempt, String amount, PayboxAnswer found) {
        PayboxAnswer transaction =
                operations.standing(found.field("NUMTRANS"), found.field("NUMAPPEL"));
        if (!transaction.code().equals(PayboxAnswer.DONE)) {
            return unanswered(attempt, transaction);
        }
        return new Answer.Told(
                switch (transaction.field("STATUS")) {
                    case "Capturé", "Autorisé" ->
                            acceptance.judge(
                                    transaction.field("AUTORISATION"),
                                    found.field("NUMTRANS"),
                                    found.field("NUMAPPEL"),
                                    amount);
                    case "Refusé" -> new Evidence.Declined("INQUIRY");
                    default -> new Evidence.Doubtful("STATUS_AT_PAYBOX");
                });
    }

    private static Answer unanswered(Attempt attempt, PayboxAnswer answer) {
        log.atError()
                .addKeyValue("attempt", attempt.id())
                .addKeyValue("code", answer.code())
                .log("Paybox does not say how a payment stands");
        return new Answer.Unanswered();
    }
}
