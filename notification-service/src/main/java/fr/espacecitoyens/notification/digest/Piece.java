package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.message.InvoiceNews;

/** One piece of news together with what the invoice says now. */
record Piece(InvoiceNews.What what, InvoiceFacts invoice) {

    /** Whether it is still true: time has passed since it was noted. */
    boolean holds() {
        return switch (what) {
            case ISSUED, CORRECTED, ASKED_FOR -> !invoice.isVoid();
            case CANCELLED -> invoice.isVoid();
            case DUE_SOON, OVERDUE -> invoice.isToBePaid();
            case PAID -> false;
        };
    }

    /** Whether it brings the invoice itself, to somebody who gets no paper. */
    boolean isEInvoice() {
        return invoice.eInvoiceTo() != null
                && switch (what) {
                    case ISSUED, CORRECTED, ASKED_FOR -> true;
                    case CANCELLED, DUE_SOON, OVERDUE, PAID -> false;
                };
    }
}
