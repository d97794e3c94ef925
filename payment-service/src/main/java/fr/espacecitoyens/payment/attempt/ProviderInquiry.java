package fr.espacecitoyens.payment.attempt;

/** Asks a provider how a payment stands, whether or not it has told us. */
public interface ProviderInquiry {

    /** Asks about one attempt; never fails, whatever happens on the way. */
    Answer about(Attempt attempt);

    /** What came of asking. */
    sealed interface Answer {

        /** The provider knows something, and this is what. */
        record Told(Evidence evidence) implements Answer {}

        /** The provider knows of no payment for this attempt. */
        record NothingKnown() implements Answer {}

        /** Nobody knows: the provider is away, or answers nothing that could be understood. */
        record Unanswered() implements Answer {}
    }
}
