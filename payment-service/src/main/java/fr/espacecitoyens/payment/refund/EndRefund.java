package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.AttemptEvents;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundAnswer;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down how a refund ended, once. */
@Component
class EndRefund {

    private static final Logger log = LoggerFactory.getLogger(EndRefund.class);

    private final Attempts attempts;
    private final PayableInvoices invoices;
    private final AttemptEvents events;
    private final Clock clock;

    EndRefund(Attempts attempts, PayableInvoices invoices, AttemptEvents events, Clock clock) {
        this.attempts = attempts;
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * By what the provider says.
     *
     * @return false if it is silent
     */
    boolean by(RefundAnswer answer, Attempt attempt, Refund refund) {
        switch (answer) {
            case RefundAnswer.Given(String transaction) -> given(attempt, refund, transaction);
            case RefundAnswer.Refused(String code) -> {
                log.atError()
                        .addKeyValue("refund", refund.id())
                        .addKeyValue("code", code)
                        .log("provider refused to give money back");
                failed(attempt, refund, code);
            }
            case RefundAnswer.Unclear(String why) -> {
                log.atError()
                        .addKeyValue("refund", refund.id())
                        .addKeyValue("why", why)
                        .log("nobody knows whether money was given back: look at the provider's");
                unknown(attempt, refund, why);
            }
            case RefundAnswer.Unanswered(boolean away, boolean heard) -> {
                log.atWarn()
                        .addKeyValue("refund", refund.id())
                        .log("provider did not say whether it gave money back");
                ask(attempt, refund, questionOf(refund).waiting(heard));
                return !away;
            }
            case RefundAnswer.AskAnew(Refund.Question next) -> ask(attempt, refund, next);
            case RefundAnswer.NotNow _ -> ask(attempt, refund, questionOf(refund).waiting(false));
        }
        return true;
    }

    /**
     * The money went back. That is written down before anything follows from it, for somebody else
     * may have learned of the same refund meanwhile.
     *
     * @param transaction the provider's number; may be empty
     */
    void given(Attempt attempt, Refund refund, String transaction) {
        String code = refund.transferredOn() == null ? "00000" : "TRANSFERRED";
        var outcome = new Refund.Outcome(transaction, code, clock.instant());
        count(change(attempt, refund, now -> now.with(refund.given(outcome))), refund.id());
    }

    /**
     * What had counted for an invoice is owed again, if it is written that the money went back.
     * Whoever is killed meanwhile does it again, to no effect.
     */
    Attempt count(Attempt attempt, String refundId) {
        return attempt.refund(refundId)
                .filter(Refund::awaitsCounting)
                .map(refund -> count(attempt, refund))
                .orElse(attempt);
    }

    private Attempt count(Attempt attempt, Refund refund) {
        String invoiceId = refund.of().invoiceId();
        if (invoiceId != null) {
            invoices.giveBack(
                    refund.countedAs(attempt.id()),
                    new Allocation(invoiceId, refund.amountCents()));
        }
        var outcome = Objects.requireNonNull(refund.outcome());
        return change(
                attempt,
                refund,
                now ->
                        now.with(refund.ended(RefundState.DONE, outcome))
                                .announcing(events.refunded(now, refund, outcome)));
    }

    private void failed(Attempt attempt, Refund refund, String code) {
        var outcome = new Refund.Outcome("", code, clock.instant());
        change(attempt, refund, now -> now.with(refund.ended(RefundState.FAILED, outcome)));
    }

    private void unknown(Attempt attempt, Refund refund, String why) {
        var outcome = new Refund.Outcome("", why, clock.instant());
        change(attempt, refund, now -> now.with(refund.ended(RefundState.UNKNOWN, outcome)));
    }

    /** It goes on, by this question. */
    private void ask(Attempt attempt, Refund refund, Refund.Question question) {
        change(attempt, refund, now -> now.with(refund.asking(question)));
    }

    private static Refund.Question questionOf(Refund refund) {
        return Objects.requireNonNull(refund.question());
    }

    /** Nothing, if somebody else was faster. */
    private Attempt change(Attempt attempt, Refund seen, UnaryOperator<Attempt> step) {
        return attempts.change(
                        attempt.id(),
                        now ->
                                now.refund(seen.id()).filter(r -> r.isStill(seen)).isPresent()
                                        ? step.apply(now)
                                        : now)
                .orElseThrow();
    }
}
