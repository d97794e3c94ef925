package fr.espacecitoyens.notification.message;

import java.util.Locale;

/** What a message is for. */
public enum Kind {
    RECEIPT,
    UNAPPLIED,
    REFUND,
    LINK_ADDED,
    LINK_REMOVED,
    ERASURE_REQUESTED,
    ERASURE_CANCELLED,
    ERASED,
    INVOICES,
    INVOICES_AGAIN,
    DUE_SOON,
    OVERDUE,
    E_INVOICE_BEGINS,
    E_INVOICE_ENDS,
    PAPER_AGAIN,
    STAFF_PAPER_AGAIN;

    /** As the world is told of it: « due-soon ». */
    public String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
