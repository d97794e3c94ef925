package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay an invoice, as payment-service shows it.
 *
 * @param own false if somebody else tries, who may pay the same invoice
 */
public record Attempt(
        String id,
        @Nullable String invoiceId,
        State state,
        long amountCents,
        @Nullable Instant startedAt,
        @Nullable Instant expiresAt,
        @Nullable Boolean own) {

    /** Whether only they can look at it. */
    public boolean isSomebodyElses() {
        return Boolean.FALSE.equals(own);
    }

    /** Where it stands. */
    public enum State {
        CREATED,
        WAITING,
        PAID,
        REFUSED,
        CANCELLED,
        EXPIRED,
        SUSPECT,
        UNAPPLIED;

        /** Whether the answer is still to come. */
        public boolean isOpen() {
            return switch (this) {
                case CREATED, WAITING, SUSPECT -> true;
                case PAID, REFUSED, CANCELLED, EXPIRED, UNAPPLIED -> false;
            };
        }
    }
}
