package fr.espacecitoyens.simulator.operation;

import fr.espacecitoyens.simulator.ledger.Booking;
import fr.espacecitoyens.simulator.ledger.Kind;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Order;
import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.Merchant;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers a shop's server: the inquiries 00011 and 00017; the operations 00002 capture, 00005
 * cancel, 00014 refund, each of which is carried out at most once under its question's number.
 */
public final class OperationDesk {

    private static final String UNKNOWN_OPERATION = "00003";

    private static final Set<String> VERSIONS = Set.of("00103", "00104");

    /** By the internet: what a refund has to say of where its order comes from. */
    private static final String ACTIVITY = "024";

    private final Merchant merchant;
    private final Ledger ledger;
    private final Treated treated;
    private final Inquiries inquiries;
    private final Clock clock;

    public OperationDesk(Merchant merchant, Ledger ledger, Treated treated, Clock clock) {
        this.merchant = merchant;
        this.ledger = ledger;
        this.treated = treated;
        this.inquiries = new Inquiries(ledger);
        this.clock = clock;
    }

    /**
     * The answer to a form, as Paybox writes it.
     *
     * @throws IllegalArgumentException if the form cannot be read
     */
    public String answer(String form) {
        var question = Question.parse(form);
        if (!merchant.isNamedBy(question.fields())
                || !merchant.hasSigned(question.signedText(), question.value("HMAC"))) {
            return AnswerText.refused(question, Codes.NO_ACCESS);
        }
        if (!question.hasNumber()) {
            return AnswerText.refused(question, Codes.BAD_QUESTION_NUMBER);
        }
        if (!VERSIONS.contains(question.value("VERSION"))) {
            return AnswerText.refused(question, Codes.INCOMPLETE);
        }
        return switch (question.value("TYPE")) {
            case "00002" -> carriedOut(question, Kind.CAPTURE);
            case "00005" -> carriedOut(question, Kind.CANCELLATION);
            case "00011" -> answered(question, inquiries::byReference);
            case "00014" -> carriedOut(question, Kind.REFUND);
            case "00017" -> answered(question, inquiries::byNumber);
            default -> AnswerText.refused(question, UNKNOWN_OPERATION);
        };
    }

    /** As if Paybox itself had waited too long for the bank. */
    public String timedOut(String form) {
        return AnswerText.refused(Question.parse(form), Codes.TIMED_OUT);
    }

    /**
     * Whether a question asks for more than information.
     *
     * @throws IllegalArgumentException if the form cannot be read
     */
    public boolean movesMoney(String form) {
        return switch (Question.parse(form).value("TYPE")) {
            case "00002", "00005", "00014" -> true;
            default -> false;
        };
    }

    /** The number, by which a question is told from others. */
    public String number(String form) {
        return Question.parse(form).value("NUMQUESTION");
    }

    private String answered(Question question, Function<Question, String> inquiry) {
        String key = question.key(clock);
        return ledger.hasQuestion(key) || !treated.add(key)
                ? AnswerText.refused(question, Codes.QUESTION_TREATED)
                : inquiry.apply(question);
    }

    private String carriedOut(Question question, Kind kind) {
        if (treated.has(question.key(clock))) {
            return AnswerText.refused(question, Codes.QUESTION_TREATED);
        }
        if (kind == Kind.REFUND && !question.value("ACTIVITE").equals(ACTIVITY)) {
            return AnswerText.refused(question, Codes.INCOMPLETE);
        }
        if (!question.value("DEVISE").equals("978")) {
            return AnswerText.refused(question, Codes.WRONG_CURRENCY);
        }
        if (question.number("MONTANT") <= 0) {
            return AnswerText.refused(question, Codes.WRONG_AMOUNT);
        }
        var order =
                new Order(
                        kind,
                        question.number("NUMTRANS"),
                        question.number("NUMAPPEL"),
                        question.number("MONTANT"),
                        question.value("REFERENCE"),
                        question.key(clock));
        return switch (ledger.book(order)) {
            case Booking.Refused(String code) -> AnswerText.refused(question, code);
            case Booking.Done(var entry) ->
                    // Only a refund is a transaction of its own; it may be asked for later.
                    kind == Kind.REFUND
                            ? AnswerText.done(question, entry.transaction(), entry.call())
                            : AnswerText.done(question, order.origin(), order.call());
        };
    }
}
