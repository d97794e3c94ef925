package fr.espacecitoyens.payment.attempt;

/** What a genuine message of a provider says about an attempt. */
public sealed interface Evidence {

    /**
     * Money was taken.
     *
     * @param transaction the provider's number for it
     */
    record Captured(String transaction, long amountCents) implements Evidence {}

    /**
     * A card was refused.
     *
     * @param code the provider's
     */
    record Declined(String code) implements Evidence {}

    /** The citizen gave up on the payment page. */
    record Abandoned() implements Evidence {}

    /** The card's issuer decides later. */
    record Awaiting() implements Evidence {}

    /**
     * Genuine, and yet it cannot be taken for a payment.
     *
     * @param reason in capitals, for the log
     */
    record Doubtful(String reason) implements Evidence {}
}
