package fr.espacecitoyens.payment.attempt;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The life of an attempt, as one table. Refused, cancelled, expired and suspect are not the end:
 * the provider may still say that money was taken.
 */
public enum AttemptState {
    /** The form for the payment page was handed out; nothing was heard since. */
    CREATED,
    /** The card's issuer decides later. */
    WAITING,
    /** Money was taken and counts for the invoice. */
    PAID,
    /** The last card that was tried was refused; the invoice may be paid by another attempt. */
    REFUSED,
    /** The citizen gave up on the payment page. */
    CANCELLED,
    /** Nothing was heard within the payment page's time; or staff found that nothing was taken. */
    EXPIRED,
    /** The provider's message is genuine but does not fit the attempt: somebody must look. */
    SUSPECT,
    /** Money was taken although the invoice was settled already: to be refunded. */
    UNAPPLIED,
    /** All the money that was taken was given back. */
    REFUNDED;

    private static final Map<AttemptState, Set<AttemptState>> NEXT =
            Map.of(
                    CREATED, Set.of(WAITING, PAID, REFUSED, CANCELLED, EXPIRED, SUSPECT, UNAPPLIED),
                    WAITING, Set.of(PAID, REFUSED, EXPIRED, SUSPECT, UNAPPLIED),
                    REFUSED, Set.of(WAITING, PAID, SUSPECT, UNAPPLIED),
                    CANCELLED, Set.of(WAITING, PAID, REFUSED, SUSPECT, UNAPPLIED),
                    EXPIRED, Set.of(PAID, REFUSED, SUSPECT, UNAPPLIED),
                    SUSPECT, Set.of(PAID, EXPIRED, UNAPPLIED),
                    PAID, Set.of(REFUNDED),
                    UNAPPLIED, Set.of(REFUNDED),
                    REFUNDED, Set.of());

    private static final Set<AttemptState> LIVE = EnumSet.of(CREATED, WAITING);

    boolean canBecome(AttemptState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /**
     * The next state.
     *
     * @throws IllegalStateException if the table does not know this step
     */
    AttemptState become(AttemptState next) {
        if (!canBecome(next)) {
            throw new IllegalStateException("an attempt that is " + this + " cannot be " + next);
        }
        return next;
    }

    /** Whether the outcome is open, so that no other attempt may begin. */
    boolean isLive() {
        return LIVE.contains(this);
    }
}
