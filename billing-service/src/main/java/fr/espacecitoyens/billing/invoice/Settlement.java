package fr.espacecitoyens.billing.invoice;

import java.time.Instant;

/**
 * Money that was received for an invoice.
 *
 * @param paymentId the payment's id, which occurs once in an invoice
 */
public record Settlement(String paymentId, long amountCents, Instant settledAt) {}
