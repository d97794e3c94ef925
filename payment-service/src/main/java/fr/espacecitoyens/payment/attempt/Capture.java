package fr.espacecitoyens.payment.attempt;

import java.time.Instant;

/**
 * Money that the provider took.
 *
 * @param transaction the provider's number for it
 * @param applied whether it counts for the invoice; what does not is to be refunded
 */
public record Capture(String transaction, long amountCents, Instant at, boolean applied) {}
