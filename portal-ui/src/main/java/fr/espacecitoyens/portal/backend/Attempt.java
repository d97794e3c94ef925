package fr.espacecitoyens.portal.backend;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay an invoice, or several at once, as payment-service shows it.
 *
 * @param own false if somebody else tries, who may pay the same invoice
 */
public record Attempt(
        String id,
        List<Allocation> allocations,
        State state,
        long amountCents,
        @Nullable Instant startedAt,
        @Nullable Instant expiresAt,
        @Nullable Boolean own) {

    /**
     * Whether it may still bring money. Of refused ones only those are told of with an invoice
     * whose payment page may be open for another card.
     */
    public boolean mayStillBePaid() {
        return state.isOpen() || state == State.REFUSED;
    }

    /** What of it is for which invoice. */
    public record Allocation(String invoiceId, long amountCents) {}

    /** Whether it is for this invoice, among others perhaps. */
    public boolean isFor(String invoiceId) {
        return allocations.stream().anyMatch(part -> part.invoiceId().equals(invoiceId));
    }

    /** The invoice that it is for; null for a payment of several. */
    public @Nullable String onlyInvoice() {
        return allocations.size() == 1 ? allocations.getFirst().invoiceId() : null;
    }

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
        UNAPPLIED,
        REFUNDED;

        /** Whether the answer is still to come. */
        public boolean isOpen() {
            return switch (this) {
                case CREATED, WAITING, SUSPECT -> true;
                case PAID, REFUSED, CANCELLED, EXPIRED, UNAPPLIED, REFUNDED -> false;
            };
        }
    }
}
