package fr.espacecitoyens.payment.payfip;

/** How an operation stands at PayFiP. */
sealed interface PayfipResult {

    /** Means of payment. */
    enum Means {
        CARD,
        DEBIT
    }

    /**
     * Money was, or will be, taken.
     *
     * @param numauto PayFiP's number of the authorisation
     */
    record Paid(Means means, long amountCents, String refdet, String numauto)
            implements PayfipResult {}

    /**
     * A card or a debit was refused.
     *
     * @param code R or Z
     */
    record Refused(String code) implements PayfipResult {}

    /** The citizen gave up; the same operation may still be paid. */
    record Abandoned() implements PayfipResult {}

    /** Nothing is known yet. */
    record NotYet() implements PayfipResult {}

    /** There never was such an operation, or it was forgotten. */
    record Unknown() implements PayfipResult {}

    /**
     * It is about something else: never a payment of this debt.
     *
     * @param field that differs
     */
    record Mismatch(String field) implements PayfipResult {}

    /** Nobody knows: PayFiP is away, or answers nothing that could be understood. */
    record Unanswered() implements PayfipResult {}
}
