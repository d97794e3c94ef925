package fr.espacecitoyens.simulator.ledger;

/** What has become of a customer's try. */
public enum Standing {
    /** No money moved. */
    REFUSED,
    /** Money is set aside. */
    AUTHORISED,
    /** Money was taken, and some of it or all is still there. */
    CAPTURED,
    /** It was undone as a whole. */
    CANCELLED,
    /** All that was taken went back. */
    REFUNDED
}
