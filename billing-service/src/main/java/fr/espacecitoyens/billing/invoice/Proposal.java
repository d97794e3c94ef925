package fr.espacecitoyens.billing.invoice;

/**
 * What an invoice shall say.
 *
 * @param id the invoice's own, if there is none yet with this reference
 */
public record Proposal(String id, InvoiceContent content) {}
