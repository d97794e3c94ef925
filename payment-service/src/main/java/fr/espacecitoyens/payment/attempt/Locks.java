package fr.espacecitoyens.payment.attempt;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What keeps two live attempts from having the same invoice, and by what an invoice finds its
 * attempts. Each is there only while it must be unique: the indexes are sparse, and an empty list
 * would count as a value.
 *
 * @param liveInvoiceIds while the attempt's outcome is open
 * @param uncertain state and invoices of an attempt that let go of its invoices although money may
 *     still come; the first attempt of several stands for all
 */
record Locks(
        @Nullable @Indexed(unique = true, sparse = true) List<String> liveInvoiceIds,
        @Nullable @Indexed(unique = true, sparse = true) List<String> uncertain) {

    static final Locks NONE = new Locks(null, null);

    static Locks live(List<String> invoiceIds) {
        return new Locks(invoiceIds, null);
    }

    static Locks uncertain(AttemptState state, List<String> invoiceIds) {
        return new Locks(null, invoiceIds.stream().map(id -> mark(state, id)).toList());
    }

    /** What {@link #uncertain} holds of one invoice. */
    static String mark(AttemptState state, String invoiceId) {
        return state + " " + invoiceId;
    }

    Locks without(Collection<String> marks) {
        var left = marks().stream().filter(mark -> !marks.contains(mark)).toList();
        return new Locks(liveInvoiceIds, left.isEmpty() ? null : left);
    }

    /** Without the marks of this state. */
    Locks without(AttemptState state) {
        return without(marks().stream().filter(m -> m.startsWith(state + " ")).toList());
    }

    List<String> marks() {
        return uncertain == null ? List.of() : uncertain;
    }

    boolean isLive() {
        return liveInvoiceIds != null;
    }
}
