package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * Money that is given back.
 *
 * @param of the capture that it comes from
 * @param question what the provider was asked; kept before it is asked, so that asking again is the
 *     same question
 * @param outcome null until it is done
 * @param transferredOn the day on which somebody gave it back outside of the provider; null where
 *     the provider is to do it
 */
public record Refund(
        String id,
        Source of,
        long amountCents,
        @Indexed(sparse = true) RefundState state,
        Decision decision,
        @Nullable Question question,
        @Nullable Outcome outcome,
        @Nullable LocalDate transferredOn) {

    /**
     * Where the money comes from.
     *
     * @param transaction the provider's number of the capture
     * @param invoiceId the invoice for which it counted; null for money that counted for nothing
     */
    public record Source(String transaction, @Nullable String invoiceId) {}

    /** What somebody of the staff wants. */
    public record Wish(Source of, long amountCents, @Nullable LocalDate transferredOn) {

        /** Given back by the provider. */
        public static Wish online(Source of, long amountCents) {
            return new Wish(of, amountCents, null);
        }
    }

    /**
     * Who of the staff wants it, by the subjects of their tokens.
     *
     * @param approvedBy somebody else; null as long as nobody did, or none is needed
     * @param endedBy who took it back, or said what the provider's site shows; null where the
     *     provider itself ended it
     */
    public record Decision(
            String askedBy,
            Instant askedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        static Decision asked(String by, Instant at) {
            return new Decision(by, at, null, null, null, null);
        }

        Decision approved(String by, Instant at) {
            return new Decision(askedBy, askedAt, by, at, endedBy, endedAt);
        }

        Decision ended(String by, Instant at) {
            return new Decision(askedBy, askedAt, approvedBy, approvedAt, by, at);
        }
    }

    /**
     * The provider's idempotency key: a number that it treats once a day.
     *
     * @param asked true once it was sent and no answer came; null before
     */
    public record Question(LocalDate day, String number, @Nullable Boolean asked) {

        public boolean wasAsked() {
            return Boolean.TRUE.equals(asked);
        }
    }

    /**
     * How it ended.
     *
     * @param transaction the provider's number of the refund; empty if it was refused
     * @param code the provider's
     */
    public record Outcome(String transaction, String code, Instant at) {}

    /** Decided by one of the staff, or by two where it is much. */
    public static Refund asked(String id, Wish wish, String by, Instant at, boolean needsApproval) {
        var state = needsApproval ? RefundState.TO_APPROVE : RefundState.TO_SEND;
        return new Refund(
                id,
                wish.of(),
                wish.amountCents(),
                state,
                Decision.asked(by, at),
                null,
                null,
                wish.transferredOn());
    }

    /** What was wanted. */
    public Wish wish() {
        return new Wish(of, amountCents, transferredOn);
    }

    /** Somebody else agreed. */
    public Refund approved(String by, Instant at) {
        return with(decision.approved(by, at)).become(RefundState.TO_SEND, outcome);
    }

    /** The provider is asked by this question from now on. */
    public Refund asking(Question next) {
        return new Refund(id, of, amountCents, state, decision, next, outcome, transferredOn);
    }

    /** It is as it is from now on. */
    public Refund ended(RefundState next, @Nullable Outcome how) {
        return become(next, how);
    }

    /** The same because somebody of the staff says so. */
    public Refund endedBy(String staff, Instant at) {
        return with(decision.ended(staff, at));
    }

    /** Whether its money is gone or may go: it cannot be given back a second time. */
    boolean countsAsGiven() {
        return state != RefundState.FAILED && state != RefundState.WITHDRAWN;
    }

    /** Whether its money may be gone although somebody of the staff says that it is not. */
    boolean countsForTheLimit() {
        return countsAsGiven() || (state == RefundState.FAILED && decision.endedBy() != null);
    }

    private Refund become(RefundState next, @Nullable Outcome how) {
        return new Refund(
                id, of, amountCents, state.become(next), decision, question, how, transferredOn);
    }

    private Refund with(Decision next) {
        return new Refund(id, of, amountCents, state, next, question, outcome, transferredOn);
    }
}
