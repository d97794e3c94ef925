package fr.espacecitoyens.billing.invoice;

/** Why an invoice cannot be paid online now. */
public enum NotPayableReason {
    CANCELLED,
    CREDIT_NOTE,
    SETTLED,
    AT_TREASURY,
    IN_DIRECT_DEBIT,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    NOT_OPEN_YET,
    WINDOW_CLOSED
}
