package fr.espacecitoyens.payment.attempt;

/** What came of asking a provider to give money back. */
public sealed interface RefundAnswer {

    /**
     * It has.
     *
     * @param transaction the provider's number of the refund; empty if it had done so earlier and
     *     does not say the number again
     */
    record Given(String transaction) implements RefundAnswer {}

    /** It will not, and has not. */
    record Refused(String code) implements RefundAnswer {}

    /** It was asked on an earlier day and never answered; today it would be another question. */
    record TooLate() implements RefundAnswer {}

    /** Nobody knows: to be asked again with the same question. */
    record Unanswered() implements RefundAnswer {}
}
