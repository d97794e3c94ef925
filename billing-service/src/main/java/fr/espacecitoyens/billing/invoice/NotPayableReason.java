package fr.espacecitoyens.billing.invoice;

/** Why an invoice cannot be paid online now. */
enum NotPayableReason {
    CANCELLED,
    SETTLED,
    BELOW_MINIMUM,
    NOT_OPEN_YET,
    WINDOW_CLOSED
}
