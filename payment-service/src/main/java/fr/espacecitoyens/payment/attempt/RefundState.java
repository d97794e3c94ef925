package fr.espacecitoyens.payment.attempt;

import java.util.Map;
import java.util.Set;

/** The life of a refund, as one table. */
public enum RefundState {
    /** Above the limit: somebody else of the staff must agree. */
    TO_APPROVE,
    /** Decided; the provider is asked until it answers, and what it did is then counted. */
    TO_SEND,
    /** The provider never said clearly whether it did: somebody must look there. */
    UNKNOWN,
    /** The provider has given the money back. */
    DONE,
    /** The provider said no, and nothing was given back. */
    FAILED,
    /** Nobody agreed, or nobody wants it any more. */
    WITHDRAWN;

    private static final Map<RefundState, Set<RefundState>> NEXT =
            Map.of(
                    TO_APPROVE, Set.of(TO_SEND, WITHDRAWN),
                    TO_SEND, Set.of(DONE, FAILED, UNKNOWN),
                    UNKNOWN, Set.of(TO_SEND, FAILED),
                    DONE, Set.of(),
                    FAILED, Set.of(WITHDRAWN),
                    WITHDRAWN, Set.of());

    public boolean canBecome(RefundState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /**
     * The next state.
     *
     * @throws IllegalStateException if the table does not know this step
     */
    RefundState become(RefundState next) {
        if (!canBecome(next)) {
            throw new IllegalStateException("a refund that is " + this + " cannot be " + next);
        }
        return next;
    }
}
