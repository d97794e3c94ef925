package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * Money that is given back.
 *
 * @param of the capture that it comes from
 * @param question what the provider was asked; kept before it is asked, so that asking again is the
 *     same question
 * @param outcome null until something is known; where it is still to be sent, the money went back
 * @param transferredOn the day on which somebody gave it back outside of the provider; null where
 *     the provider is to do it
 */
public record Refund(
        String id,
        Source of,
        long amountCents,
        @Indexed(sparse = true) RefundState state,
        RefundDecision decision,
        @Nullable Question question,
        @Nullable Outcome outcome,
        @Nullable LocalDate transferredOn) {

    /** The outcome's code where a person, not the provider, says that the money is still there. */
    public static final String NOT_FOUND_THERE = "NOT_FOUND_THERE";

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

    /** Why the provider may know a question that it has not answered. */
    public enum Asked {
        /** Whoever asked it was killed, perhaps before it was sent. */
        PERHAPS,
        /** It was sent, and no answer came. */
        UNANSWERED
    }

    /**
     * The provider's idempotency key: a number that it treats once a day.
     *
     * @param asked whether the provider may know it without having answered; null if it surely does
     *     not
     * @param cancelling true where the whole payment is to be undone before it reaches the bank;
     *     null where money is to be given back
     * @param busyUntil as long as somebody may be waiting for the answer; null if nobody is
     */
    public record Question(
            LocalDate day,
            String number,
            @Nullable Asked asked,
            @Nullable Boolean cancelling,
            @Nullable Instant busyUntil) {

        public static Question of(LocalDate day, String number) {
            return new Question(day, number, null, null, null);
        }

        public boolean wasAsked() {
            return asked == Asked.UNANSWERED;
        }

        /** Whether the provider may have done by it what was to be done. */
        public boolean mayBeKnown() {
            return asked != null;
        }

        public boolean isCancelling() {
            return Boolean.TRUE.equals(cancelling);
        }

        /** Undoes the payment instead. */
        public Question toCancel() {
            return new Question(day, number, asked, true, busyUntil);
        }

        /** Nobody else asks it until then. */
        public Question sending(Instant until) {
            boolean isAbandoned = busyUntil != null && asked == null;
            return new Question(
                    day, number, isAbandoned ? Asked.PERHAPS : asked, cancelling, until);
        }

        /** Nobody waits for its answer any more. */
        public Question waiting(boolean wasSent) {
            return new Question(day, number, wasSent ? Asked.UNANSWERED : asked, cancelling, null);
        }

        boolean isBusyAt(Instant now) {
            return busyUntil != null && now.isBefore(busyUntil);
        }
    }

    /**
     * How it ended.
     *
     * @param transaction the provider's number of the refund; empty if it was refused
     * @param code the provider's
     */
    public record Outcome(String transaction, String code, @Indexed(sparse = true) Instant at) {}

    /** Decided by one of the staff, or by two where it is much. */
    public static Refund asked(String id, Wish wish, String by, Instant at, boolean needsApproval) {
        var state = needsApproval ? RefundState.TO_APPROVE : RefundState.TO_SEND;
        return new Refund(
                id,
                wish.of(),
                wish.amountCents(),
                state,
                RefundDecision.asked(by, at),
                null,
                null,
                wish.transferredOn());
    }

    /**
     * Under which id invoices count it, among all payments and their refunds: the caller who chose
     * its own id cannot make it another one's.
     */
    public String countedAs(String attemptId) {
        return attemptId + "." + id;
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

    /** Its money went back, which has yet to be counted. */
    public Refund given(Outcome how) {
        return state == RefundState.TO_SEND
                ? new Refund(id, of, amountCents, state, decision, question, how, transferredOn)
                : become(RefundState.TO_SEND, how);
    }

    /** Whether its money went back, and only the counting of that is left to be done. */
    public boolean awaitsCounting() {
        return state == RefundState.TO_SEND && outcome != null;
    }

    /** It is as it is from now on. */
    public Refund ended(RefundState next, @Nullable Outcome how) {
        return become(next, how);
    }

    /** The same because somebody of the staff says so. */
    public Refund endedBy(String staff, Instant at) {
        return with(decision.ended(staff, at));
    }

    /** Whether it may be sent now: nobody else waits for the answer, or has got it. */
    public boolean canBeSentAt(Instant now) {
        return state == RefundState.TO_SEND
                && outcome == null
                && (question == null || !question.isBusyAt(now));
    }

    /** Whether it is as it was seen: in the same state, with the same question. */
    public boolean isStill(Refund seen) {
        return state == seen.state
                && awaitsCounting() == seen.awaitsCounting()
                && Objects.equals(keyOf(question), keyOf(seen.question));
    }

    private static @Nullable String keyOf(@Nullable Question question) {
        return question == null ? null : question.day() + " " + question.number();
    }

    /** Whether its money surely is gone. */
    boolean isGiven() {
        return state == RefundState.DONE || awaitsCounting();
    }

    /** Whether its money is gone or may go: it cannot be given back a second time. */
    boolean countsAsGiven() {
        return state != RefundState.FAILED && state != RefundState.WITHDRAWN;
    }

    /**
     * Whether its money may be gone although somebody of the staff says that it is not, whatever
     * became of it since.
     */
    boolean countsForTheLimit() {
        return countsAsGiven() || (outcome != null && outcome.code().equals(NOT_FOUND_THERE));
    }

    private Refund become(RefundState next, @Nullable Outcome how) {
        return new Refund(
                id, of, amountCents, state.become(next), decision, question, how, transferredOn);
    }

    private Refund with(RefundDecision next) {
        return new Refund(id, of, amountCents, state, next, question, outcome, transferredOn);
    }
}
