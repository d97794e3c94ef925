package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Capture;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
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

    /** By the internet. */
    private static final String ACTIVITY = "024";

    private static final String EURO = "978";
    private static final String TREATED_ALREADY = "00039";

    /** Something went wrong on Paybox's side: nobody knows whether it was done. */
    private static final Set<String> UNDECIDED =
            Set.of("00001", "00003", "00097", "00098", "00099");

    private final PayboxOperations operations;
    private final QuestionNumbers numbers;
    private final Clock clock;

    PayboxRefund(PayboxOperations operations, QuestionNumbers numbers, Clock clock) {
        this.operations = operations;
        this.numbers = numbers;
        this.clock = clock;
    }

    Refund.Question newQuestion() {
        return numbers.next();
    }

    RefundAnswer give(Attempt attempt, Refund refund) {
        var question = Objects.requireNonNull(refund.question());
        if (!question.day().equals(today())) {
            return new RefundAnswer.TooLate();
        }
        try {
            return understood(operations.ask(REFUND, question.number(), fields(attempt, refund)));
        } catch (RestClientException e) {
            log.atWarn().addKeyValue("refund", refund.id()).setCause(e).log("Paybox is away");
            return new RefundAnswer.Unanswered();
        }
    }

    private static RefundAnswer understood(PayboxAnswer answer) {
        String code = answer.code();
        if (code.equals(PayboxAnswer.DONE)) {
            return new RefundAnswer.Given(answer.field("NUMTRANS"));
        }
        if (code.equals(TREATED_ALREADY)) {
            return new RefundAnswer.Given("");
        }
        return code.isEmpty() || UNDECIDED.contains(code)
                ? new RefundAnswer.Unanswered()
                : new RefundAnswer.Refused(code);
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

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
