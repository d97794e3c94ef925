package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Capture;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives money back. The question's number makes it safe to ask again: Paybox treats each number
 * once a day. On a later day the same number would be a new question, and is not asked.
 */
final class PayboxRefund {

    private static final String REFUND = "00014";

    /** Of a whole payment, before it reaches the bank. */
    private static final String CANCEL = "00005";

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
    private final Function<LocalDate, Refund.Question> numbers;
    private final QuestionDays days;

    PayboxRefund(
            PayboxOperations operations,
            Function<LocalDate, Refund.Question> numbers,
            Clock clock) {
        this.operations = operations;
        this.numbers = numbers;
        this.days = new QuestionDays(clock);
    }

    Refund.Question newQuestion() {
        return numbers.apply(days.next());
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
            return notOnThisDay(question);
        } catch (PayboxOperations.NotAnswered e) {
            return new RefundAnswer.Unanswered(true, e.mayBeHeard());
        }
    }

    /** What no host can have heard is no matter of its day. */
    private RefundAnswer notOnThisDay(Refund.Question question) {
        if (!days.isOver(question.day())) {
            return new RefundAnswer.NotNow();
        }
        return question.mayBeKnown()
                ? new RefundAnswer.Unclear("DAY_IS_OVER")
                : new RefundAnswer.AskAnew(newQuestion());
    }

    private RefundAnswer understood(PayboxAnswer answer, Refund.Question question) {
        String code = answer.code();
        if (code.equals(PayboxAnswer.DONE)) {
            // What is undone has the number of the payment itself, and none of its own.
            return new RefundAnswer.Given(question.isCancelling() ? "" : answer.field("NUMTRANS"));
        }
        if (UNDECIDED.contains(code)) {
            return new RefundAnswer.Unanswered(false, true);
        }
        return question.isCancelling()
                ? new RefundAnswer.AskAnew(newQuestion())
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
        PayboxAnswer payment;
        try {
            payment =
                    operations.standing(
                            number(refund.of().transaction()), number(callOf(attempt, refund)));
        } catch (PayboxOperations.NotAnswered _) {
            // Ours was answered: it is no more ours than it was before.
            return new RefundAnswer.Unanswered(true, sent);
        }
        if (UNDECIDED.contains(payment.code())) {
            return new RefundAnswer.Unanswered(false, sent);
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
