package fr.espacecitoyens.payment.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What keeps two attempts from having the same invoice, and by what an invoice finds its attempts.
 * Each is there only while it must be unique: the indexes are sparse, and an empty list would count
 * as a value.
 *
 * @param liveInvoiceIds while the attempt's outcome is open
 * @param settledInvoiceIds once the attempt's money counts for the invoice
 * @param uncertain state and invoice of an attempt that let go of its invoice although money may
 *     still come; the first of several stands for all
 */
record Locks(
        @Nullable @Indexed(unique = true, sparse = true) List<String> liveInvoiceIds,
        @Nullable @Indexed(unique = true, sparse = true) List<String> settledInvoiceIds,
        @Nullable @Indexed(unique = true, sparse = true) String uncertain) {

    static final Locks NONE = new Locks(null, null, null);

    static Locks live(String invoiceId) {
        return new Locks(List.of(invoiceId), null, null);
    }

    static Locks settled(String invoiceId) {
        return new Locks(null, List.of(invoiceId), null);
    }

    static Locks uncertain(AttemptState state, String invoiceId) {
        return new Locks(null, null, mark(state, invoiceId));
    }

    /** What {@link #uncertain} holds. */
    static String mark(AttemptState state, String invoiceId) {
        return state + " " + invoiceId;
    }

    boolean isLive() {
        return liveInvoiceIds != null;
    }
}
