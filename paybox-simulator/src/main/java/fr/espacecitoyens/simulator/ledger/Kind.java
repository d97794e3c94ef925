package fr.espacecitoyens.simulator.ledger;

/** What an entry of the ledger is. */
public enum Kind {
    /** A card was tried; if it was accepted, money was taken. */
    PAYMENT,
    /** A card was tried; if it was accepted, money was set aside until a capture. */
    AUTHORISATION,
    /** Money that was set aside was taken. */
    CAPTURE,
    /** A payment or authorisation was undone as a whole. */
    CANCELLATION,
    /** Money went back. */
    REFUND;

    /** Whether such an entry is a customer's try with a card. */
    public boolean isTry() {
        return this == PAYMENT || this == AUTHORISATION;
    }
}
