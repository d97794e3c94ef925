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
     * Nobody knows: to be asked again with the same question.
     *
     * @param away whether it was silent, as it would be about anything else
     * @param heard whether it may have heard the question without an answer, now or before
     */
    record Unanswered(boolean away, boolean heard) implements RefundAnswer {}

    /**
     * It has not, and never will by this question: it cannot undo the payment any more, or never
     * heard the question on its day.
     *
     * @param next another question, by which it may still give the money back
     */
    record AskAnew(Refund.Question next) implements RefundAnswer {}

    /** It was not asked, for this is no time to ask. */
    record NotNow() implements RefundAnswer {}
}
