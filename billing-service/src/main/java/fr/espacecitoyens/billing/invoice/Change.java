package fr.espacecitoyens.billing.invoice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an invoice as a whole. What is true of the invoice now follows from
 * its changes, in their order.
 *
 * @param importId which import did it; null when nobody's file did
 * @param before what the invoice said before it was corrected
 * @param replacedBy the number of the invoice that stands in for a cancelled one
 */
public record Change(
        Kind kind,
        Instant at,
        @Nullable String importId,
        @Nullable InvoiceContent before,
        @Nullable String replacedBy) {

    /** What was done. */
    public enum Kind {
        ISSUED,
        CORRECTED,
        REFERRED_TO_TREASURY,
        CANCELLED,
        REINSTATED
    }

    /** A change that needs no more words. */
    public static Change of(Kind kind, Instant at, @Nullable String importId) {
        return new Change(kind, at, importId, null, null);
    }
}
