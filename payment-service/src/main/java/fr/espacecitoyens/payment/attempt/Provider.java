package fr.espacecitoyens.payment.attempt;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A payment provider: its page, its answers to our questions. What it tells by itself comes in as
 * messages.
 */
public interface Provider {

    /**
     * A payment page.
     *
     * @param operation the provider's own name for the payment; null if it has none
     */
    record Opened(PaymentPage page, @Nullable String operation) {}

    ProviderName name();

    /**
     * Opens the payment page. An attempt that has an operation already is paid by that one.
     *
     * @param limit how long the page shall live
     * @param payer as 3-D Secure asks for; null if nobody knows
     * @throws ProviderAway if no payment can be made there now: then nothing was begun
     * @throws fr.espacecitoyens.platform.web.Problem if it never takes such an amount
     */
    Opened open(Attempt attempt, Duration limit, @Nullable Payer payer);

    /** Asks how a payment stands, whether or not it was told; never fails. */
    Answer about(Attempt attempt);

    /**
     * Gives money back, once however often the same refund is asked for.
     *
     * @param refund with its question
     */
    RefundAnswer refund(Attempt attempt, Refund refund);

    /** Whether it gives money back online at all. */
    boolean givesBack();

    /** A new idempotency key for a refund. */
    Refund.Question newQuestion();
}
