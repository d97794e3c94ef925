package fr.espacecitoyens.payment.attempt;

/** Why money that was taken does not count for its invoice. */
enum UnappliedReason {
    /** Another payment had settled it. */
    INVOICE_ALREADY_SETTLED,
    /** The same attempt was paid twice on two pages. */
    CAPTURED_TWICE
}
