package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Capture;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * Gives money back. The question's number makes it safe to ask again: Paybox treats each number
 * once a day. On a later day the same number would be a new question, and is not asked.
 */
final class PayboxRefund {

    private static final Logger log = LoggerFactory.getLogger(PayboxRefund.class);

    private static final String REFUND = "00014";

    /** Of a whole payment, before it reaches the bank. */
    private static final String CANCEL = "00005";

    /** How a transaction stands. */
    private static final String HOW_IS = "00017";

    /** By the internet. */
    private static final String ACTIVITY = "024";

    private static final String EURO = "978";
    private static final String TREATED_ALREADY = "00039";

    /** What a transaction is called of which all has gone back. */
    private static final Set<String> ALL_BACK = Set.of("Remboursé", "Annulé");

    /** Something went wrong on Paybox's side: nobody knows whether it was done. */
    private static final Set<String> UNDECIDED =
            Set.of("", "00001", "00003", "00097", "00098", "00099");

    private final PayboxOperations operations;
    private final QuestionNumbers numbers;
    private final QuestionDays days;

    PayboxRefund(PayboxOperations operations, QuestionNumbers numbers, Clock clock) {
        this.operations = operations;
        this.numbers = numbers;
        this.days = new QuestionDays(clock);
    }

    Refund.Question newQuestion() {
        return numbers.next(days.next());
    }

    RefundAnswer give(Attempt attempt, Refund refund) {
        var question = Objects.requireNonNull(refund.question());
        try {
            String type = question.isCancelling() ? CANCEL : REFUND;
            var told = operations.askOnce(type, question, fields(attempt, refund));
            return told.answer().code().equals(TREATED_ALREADY)
                    ? treatedAlready(attempt, refund, told.again() || question.wasAsked())
                    : understood(told.answer(), question);
        } catch (PayboxOperations.NotOnThisDay _) {
            return days.isOver(question.day())
                    ? new RefundAnswer.Unclear("DAY_IS_OVER")
                    : new RefundAnswer.NotNow();
        } catch (RestClientException e) {
            log.atWarn().addKeyValue("refund", refund.id()).setCause(e).log("Paybox is away");
            return new RefundAnswer.Unanswered(true);
        }
    }

    private static RefundAnswer understood(PayboxAnswer answer, Refund.Question question) {
        String code = answer.code();
        if (code.equals(PayboxAnswer.DONE)) {
            // What is undone has the number of the payment itself, and none of its own.
            return new RefundAnswer.Given(question.isCancelling() ? "" : answer.field("NUMTRANS"));
        }
        if (UNDECIDED.contains(code)) {
            return new RefundAnswer.Unanswered(false);
        }
        return question.isCancelling()
                ? new RefundAnswer.NotCancelled()
                : new RefundAnswer.Refused(code);
    }

    /**
     * A question by this number was treated: ours, or that of somebody else who numbers questions
     * for the same shop. The payment's own status tells when all of it must have gone back. When a
     * part must, it tells nothing: then it was ours if ours was sent before and not answered.
     *
     * @param sent whether ours was sent before
     */
    private RefundAnswer treatedAlready(Attempt attempt, Refund refund, boolean sent) {
        var payment =
                operations.ask(
                        HOW_IS,
                        Map.of(
                                "NUMTRANS",
                                number(refund.of().transaction()),
                                "NUMAPPEL",
                                number(callOf(attempt, refund))));
        if (UNDECIDED.contains(payment.code())) {
            return new RefundAnswer.Unanswered(false);
        }
        boolean isDone =
                attempt.movements().isRestOfCapture(refund)
                        ? ALL_BACK.contains(payment.field("STATUS"))
                        : sent;
        return isDone && payment.code().equals(PayboxAnswer.DONE)
                ? new RefundAnswer.Given("")
                : new RefundAnswer.Unclear(TREATED_ALREADY);
    }

    private static Map<String, String> fields(Attempt attempt, Refund refund) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MONTANT", PayboxOperations.amount(refund.amountCents()));
        fields.put("DEVISE", EURO);
        fields.put("REFERENCE", attempt.purchase().reference());
        fields.put("NUMTRANS", number(refund.of().transaction()));
        fields.put("NUMAPPEL", number(callOf(attempt, refund)));
        fields.put("ACTIVITE", ACTIVITY);
        return fields;
    }

    private static String callOf(Attempt attempt, Refund refund) {
        return attempt.movements().captures().stream()
                .filter(capture -> capture.transaction().equals(refund.of().transaction()))
                .map(Capture::call)
                .findFirst()
                .orElse("");
    }

    private static String number(String digits) {
        return digits.isEmpty() ? digits : "%010d".formatted(Long.parseLong(digits));
    }
}
