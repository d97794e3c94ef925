package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that is given back.
 *
 * @param of the capture that it comes from
 * @param question what the provider was asked; kept before it is asked, so that asking again is the
 *     same question
 * @param outcome null until it is done
 */
public record Refund(
        String id,
        Source of,
        long amountCents,
        RefundState state,
        Decision decision,
        @Nullable Question question,
        @Nullable Outcome outcome) {

    /**
     * Where the money comes from.
     *
     * @param transaction the provider's number of the capture
     * @param invoiceId the invoice for which it counted; null for money that counted for nothing
     */
    public record Source(String transaction, @Nullable String invoiceId) {}

    /**
     * Who of the staff wants it, by the subjects of their tokens.
     *
     * @param approvedBy somebody else; null as long as nobody did, or none is needed
     */
    public record Decision(String askedBy, Instant askedAt, @Nullable String approvedBy) {}

    /** The provider's idempotency key: a number that it treats once a day. */
    public record Question(LocalDate day, String number) {}

    /**
     * How it ended.
     *
     * @param transaction the provider's number of the refund; empty if it was refused
     * @param code the provider's
     */
    public record Outcome(String transaction, String code, Instant at) {}

    /** Decided by one of the staff, or by two where it is much. */
    public static Refund asked(
            String id, Source of, long amountCents, Decision decision, boolean needsApproval) {
        var state = needsApproval ? RefundState.TO_APPROVE : RefundState.TO_SEND;
        return new Refund(id, of, amountCents, state, decision, null, null);
    }

    /** Somebody else agreed. */
    public Refund approvedBy(String staff) {
        return new Refund(
                id,
                of,
                amountCents,
                state.become(RefundState.TO_SEND),
                new Decision(decision.askedBy(), decision.askedAt(), staff),
                question,
                outcome);
    }

    /** The provider is asked by this question from now on. */
    public Refund asking(Question next) {
        return new Refund(id, of, amountCents, state, decision, next, outcome);
    }

    /** It is as it is from now on. */
    public Refund ended(RefundState next, @Nullable Outcome how) {
        return new Refund(id, of, amountCents, state.become(next), decision, question, how);
    }

    /** Whether its money is gone or may go: it cannot be given back a second time. */
    boolean countsAsGiven() {
        return state != RefundState.FAILED && state != RefundState.WITHDRAWN;
    }
}
