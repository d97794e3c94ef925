package fr.espacecitoyens.billing.invoice;

import java.time.Instant;

/**
 * That the invoice was sent by e-mail instead of paper.
 *
 * @param messageId occurs once in an invoice
 */
public record Delivery(String messageId, Instant at) {}
