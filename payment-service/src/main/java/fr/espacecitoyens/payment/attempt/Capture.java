package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * Money that the provider took.
 *
 * @param transaction the provider's number for it
 * @param call the provider's number of the call that brought it, which refunds name too; may be
 *     empty
 * @param applied what of it counts for which invoice; the rest is to be refunded
 */
public record Capture(
        @Indexed String transaction,
        String call,
        long amountCents,
        @Indexed Instant at,
        List<Allocation> applied) {

    public Capture {
        applied = List.copyOf(applied);
    }

    /** What of it counts for no invoice, in cents. */
    public long unappliedCents() {
        return amountCents - Allocation.sum(applied);
    }
}
