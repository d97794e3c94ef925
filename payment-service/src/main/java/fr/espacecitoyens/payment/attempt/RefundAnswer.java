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

    /**
     * Nobody knows, and asking again would not tell: somebody has to look there.
     *
     * @param why in capitals
     */
    record Unclear(String why) implements RefundAnswer {}

    /**
     * It was asked, and nobody knows: to be asked again with the same question.
     *
     * @param away whether it was silent, as it would be about anything else
     */
    record Unanswered(boolean away) implements RefundAnswer {}

    /** It cannot undo the payment any more, and has not: it may still give the money back. */
    record NotCancelled() implements RefundAnswer {}

    /** It was not asked, for this is no time to ask. */
    record NotNow() implements RefundAnswer {}
}
