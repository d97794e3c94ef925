package fr.espacecitoyens.payment.attempt;

/** What came of asking a provider how a payment stands. */
public sealed interface Answer {

    /** The provider knows something, and this is what. */
    record Told(Evidence evidence) implements Answer {}

    /** The provider knows of no payment for this attempt. */
    record NothingKnown() implements Answer {}

    /** Nobody knows: the provider is away, or answers nothing that could be understood. */
    record Unanswered() implements Answer {}
}
