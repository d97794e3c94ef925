package fr.espacecitoyens.payment.attempt;

/** What the citizen's browser told of the payment page. */
enum Browser {
    /** Nothing: the page may be open. */
    AWAY,
    /** It came back without having paid. */
    BACK,
    /** It came back with an accepted card, or one about which the issuer decides later. */
    BACK_PAYING;

    /** A second tab that did not pay does not undo what the first one brought. */
    Browser and(boolean paying) {
        return paying || this == BACK_PAYING ? BACK_PAYING : BACK;
    }
}
