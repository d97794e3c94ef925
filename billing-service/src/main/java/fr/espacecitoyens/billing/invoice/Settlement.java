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

    /** Whether the money was given back; what is taken back otherwise is a cheque that bounced. */
    boolean isRefund() {
        return amountCents < 0 && (means == Means.ONLINE_CARD || means == Means.ONLINE);
    }

    /** How the money came; ONLINE where its provider takes cards and debits, and does not say. */
    public enum Means {
        ONLINE_CARD,
        ONLINE,
        CHEQUE,
        CASH,
        TRANSFER,
        DIRECT_DEBIT,
        TREASURY,
        CREDIT_NOTE,
        OTHER
    }
}
