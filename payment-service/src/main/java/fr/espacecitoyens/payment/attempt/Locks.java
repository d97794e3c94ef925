package fr.espacecitoyens.payment.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What keeps two attempts from having the same invoice. Each list is there only while it must be
 * unique: the indexes are sparse, and an empty list would count as a value.
 *
 * @param liveInvoiceIds while the attempt's outcome is open
 * @param settledInvoiceIds once the attempt's money counts for the invoice
 */
record Locks(
        @Nullable @Indexed(unique = true, sparse = true) List<String> liveInvoiceIds,
        @Nullable @Indexed(unique = true, sparse = true) List<String> settledInvoiceIds) {

    static final Locks NONE = new Locks(null, null);

    static Locks live(String invoiceId) {
        return new Locks(List.of(invoiceId), null);
    }

    static Locks settled(String invoiceId) {
        return new Locks(null, List.of(invoiceId));
    }
}
