package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.attempt.ProviderName;

/** How a provider's messages are understood. */
public interface ProviderLanguage {

    /** Whose messages these are. */
    ProviderName provider();

    /**
     * Checks and understands a message; never fails, whatever it is given.
     *
     * @param raw as it came, one character for each byte
     */
    Reading read(String raw);

    /** Whether this, when it comes with the browser, says that the citizen gave up. */
    boolean isCancellation(Evidence evidence);

    /** What a message turned out to be. */
    sealed interface Reading {

        /** Not from the provider, or not as it left the provider, or incomplete. */
        record NotGenuine() implements Reading {}

        /**
         * From the provider.
         *
         * @param reference of an attempt, if it is ours
         */
        record Genuine(String reference, Evidence evidence) implements Reading {}

        /**
         * It proves nothing, and says that there is something to ask for.
         *
         * @param operation the provider's own name for an attempt, if it is ours
         */
        record Hint(String operation) implements Reading {}
    }
}
