package fr.espacecitoyens.payment.attempt;

/** What evidence did to its attempt. */
public enum Effect {
    /** The attempt is now what the evidence says. */
    APPLIED,
    /** It was known, or something stronger is: nothing changed. */
    NOTHING_NEW,
    /** No attempt has this reference. */
    UNKNOWN_REFERENCE
}
