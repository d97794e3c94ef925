package fr.espacecitoyens.billing.invoice;

/**
 * The words at the head of an invoice.
 *
 * @param addressee whom it is addressed to, as on the envelope
 * @param label what it is about
 * @param period what time it covers, in words: « Janvier 2020 »
 */
public record Heading(String addressee, String label, String period) {}
