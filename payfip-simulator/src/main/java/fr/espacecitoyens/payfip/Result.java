package fr.espacecitoyens.payfip;

/** How a payment ended, in PayFiP's letters. */
enum Result {
    /** Paid by card. */
    P,
    /** Paid by direct debit. */
    V,
    /** The card was refused. */
    R,
    /** The debit was refused. */
    Z,
    /** The citizen gave up; the same operation may still be paid. */
    A;

    boolean isFinal() {
        return this != A;
    }
}
