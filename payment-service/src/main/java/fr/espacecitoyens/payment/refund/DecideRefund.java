package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Providers;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What staff decide about refunds. Nothing is sent here: that is the job's. */
@Component
public class DecideRefund {

    private final Attempts attempts;
    private final Providers providers;
    private final EndRefund end;
    private final RefundProperties properties;
    private final Clock clock;

    DecideRefund(
            Attempts attempts,
            Providers providers,
            EndRefund end,
            RefundProperties properties,
            Clock clock) {
        this.attempts = attempts;
        this.providers = providers;
        this.end = end;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Asks for a refund; the same id twice is the same refund.
     *
     * @param staff the subject of the token of whoever asks
     * @throws fr.espacecitoyens.platform.web.Problem if there is not as much to give back, or the
     *     provider gives nothing back
     */
    public Attempt ask(
            String attemptId, String refundId, Refund.Source source, long cents, String staff) {
        return change(
                attemptId,
                attempt -> {
                    if (attempt.refund(refundId).isPresent()) {
                        return attempt;
                    }
                    refuseUnlessPossible(attempt, source, cents);
                    var decision = new Refund.Decision(staff, clock.instant(), null);
                    boolean two = cents > properties.twoPersonsAboveCents();
                    return attempt.with(Refund.asked(refundId, source, cents, decision, two));
                });
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
                RefundState.TO_APPROVE,
                refund -> {
                    if (refund.decision().askedBy().equals(staff)) {
                        throw RefundProblems.samePerson();
                    }
                    return refund.approvedBy(staff);
                });
    }

    /** Does not agree, or no longer wants it. */
    public Attempt withdraw(String attemptId, String refundId) {
        return inState(
                attemptId,
                refundId,
                RefundState.TO_APPROVE,
                refund -> refund.ended(RefundState.WITHDRAWN, null));
    }

    /** Somebody looked at the provider's own site: did the money of an unknown refund go back? */
    public Attempt found(String attemptId, String refundId, boolean given) {
        Attempt attempt = attempts.find(attemptId).orElseThrow(RefundProblems::unknownPayment);
        Refund refund = attempt.refund(refundId).orElseThrow(RefundProblems::unknownRefund);
        if (refund.state() != RefundState.UNKNOWN) {
            throw RefundProblems.decidedAlready();
        }
        return given
                ? end.given(attempt, refund, "")
                : end.failed(attempt, refund, "NOT_FOUND_THERE");
    }

    private Attempt inState(
            String attemptId, String refundId, RefundState state, UnaryOperator<Refund> step) {
        return change(
                attemptId,
                attempt -> {
                    Refund refund =
                            attempt.refund(refundId).orElseThrow(RefundProblems::unknownRefund);
                    if (refund.state() != state) {
                        throw RefundProblems.decidedAlready();
                    }
                    return attempt.with(step.apply(refund));
                });
    }

    private Attempt change(String attemptId, UnaryOperator<Attempt> step) {
        return attempts.change(attemptId, step).orElseThrow(RefundProblems::unknownPayment);
    }

    private void refuseUnlessPossible(Attempt attempt, Refund.Source source, long cents) {
        if (!providers.of(attempt).givesBack()) {
            throw RefundProblems.notOnline();
        }
        long most = attempt.movements().refundableCents(source);
        if (cents <= 0 || cents > most) {
            throw RefundProblems.amount(most);
        }
    }
}
