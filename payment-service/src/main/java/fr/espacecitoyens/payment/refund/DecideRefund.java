package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What staff decide about refunds. Nothing is sent here: that is the job's. */
@Component
public class DecideRefund {

    private final Attempts attempts;
    private final RefundRules rules;
    private final EndRefund end;
    private final Clock clock;

    DecideRefund(Attempts attempts, RefundRules rules, EndRefund end, Clock clock) {
        this.attempts = attempts;
        this.rules = rules;
        this.end = end;
        this.clock = clock;
    }

    /**
     * Asks for a refund; the same id twice is the same refund.
     *
     * @param staff the subject of the token of whoever asks
     * @throws fr.espacecitoyens.platform.web.Problem if there is not as much to give back, it is
     *     not the way of the provider, or the id is another refund's
     */
    public Attempt ask(String attemptId, String refundId, Refund.Wish wish, String staff) {
        return change(
                attemptId,
                attempt ->
                        attempt.refund(refundId)
                                .map(known -> same(attempt, known, wish))
                                .orElseGet(() -> asked(attempt, refundId, wish, staff)));
    }

    private static Attempt same(Attempt attempt, Refund known, Refund.Wish wish) {
        if (!known.wish().equals(wish)) {
            throw RefundProblems.otherRefund();
        }
        return attempt;
    }

    private Attempt asked(Attempt attempt, String refundId, Refund.Wish wish, String staff) {
        var now = clock.instant();
        rules.check(attempt, wish, now);
        boolean two = rules.needsTwoPersons(attempt, wish.amountCents());
        return attempt.with(Refund.asked(refundId, wish, staff, now, two));
    }

    /**
     * Agrees to a refund that is above the limit.
     *
     * @throws fr.espacecitoyens.platform.web.Problem if the same person asked for it
     */
    public Attempt approve(String attemptId, String refundId, String staff) {
        return inState(
                attemptId,
                refundId,
                Set.of(RefundState.TO_APPROVE),
                refund -> {
                    if (refund.decision().askedBy().equals(staff)) {
                        throw RefundProblems.samePerson();
                    }
                    return refund.approved(staff, clock.instant());
                });
    }

    /** Does not agree, or no longer wants what the provider refused. */
    public Attempt withdraw(String attemptId, String refundId, String staff) {
        return inState(
                attemptId,
                refundId,
                Set.of(RefundState.TO_APPROVE, RefundState.FAILED),
                refund ->
                        refund.endedBy(staff, clock.instant())
                                .ended(RefundState.WITHDRAWN, refund.outcome()));
    }

    /**
     * Somebody looked at the provider's own site: did the money of an unknown refund go back?
     *
     * @throws fr.espacecitoyens.platform.web.Problem if two persons are needed, and the same one
     *     asked for it
     */
    public Attempt found(String attemptId, String refundId, boolean given, String staff) {
        var decided =
                change(
                        attemptId,
                        attempt -> {
                            var refund = in(Set.of(RefundState.UNKNOWN), attempt, refundId);
                            boolean isAsker = refund.decision().askedBy().equals(staff);
                            if (isAsker && rules.needsTwoPersons(attempt, 0)) {
                                throw RefundProblems.samePerson();
                            }
                            return attempt.with(found(refund, given, staff));
                        });
        return end.count(decided, refundId);
    }

    private Refund found(Refund refund, boolean given, String staff) {
        var now = clock.instant();
        var said = refund.endedBy(staff, now);
        return given
                ? said.given(new Refund.Outcome("", "00000", now))
                : said.ended(
                        RefundState.FAILED, new Refund.Outcome("", Refund.NOT_FOUND_THERE, now));
    }

    private Attempt inState(
            String attemptId,
            String refundId,
            Set<RefundState> states,
            UnaryOperator<Refund> step) {
        return change(
                attemptId, attempt -> attempt.with(step.apply(in(states, attempt, refundId))));
    }

    private static Refund in(Set<RefundState> states, Attempt attempt, String refundId) {
        Refund refund = attempt.refund(refundId).orElseThrow(RefundProblems::unknownRefund);
        if (!states.contains(refund.state())) {
            throw RefundProblems.decidedAlready();
        }
        return refund;
    }

    private Attempt change(String attemptId, UnaryOperator<Attempt> step) {
        return attempts.change(attemptId, step).orElseThrow(RefundProblems::unknownPayment);
    }
}
