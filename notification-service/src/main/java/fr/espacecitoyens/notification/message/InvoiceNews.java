package fr.espacecitoyens.notification.message;

/**
 * That something happened to an invoice. What it says now is asked for when the message is sent.
 *
 * @param what why the citizen is told of it
 */
public record InvoiceNews(String invoiceId, What what) {

    /** What happened. */
    public enum What {
        ISSUED,
        CORRECTED,
        CANCELLED,
        PAID,
        DUE_SOON,
        OVERDUE,
        ASKED_FOR
    }
}
