package fr.espacecitoyens.billing.invoice;

import java.time.Instant;

/**
 * Money that was received for an invoice, or given back.
 *
 * @param paymentId the payment's id, which occurs once in an invoice
 * @param amountCents negative for what was given back
 * @param settledAt when the money was received, as far as the sender knows
 */
public record Settlement(String paymentId, long amountCents, Instant settledAt, Means means) {

    /** How the money came. */
    public enum Means {
        ONLINE_CARD,
        CHEQUE,
        CASH,
        TRANSFER,
        DIRECT_DEBIT,
        TREASURY,
        CREDIT_NOTE,
        OTHER
    }
}
