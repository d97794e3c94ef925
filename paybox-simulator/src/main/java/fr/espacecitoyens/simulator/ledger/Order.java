package fr.espacecitoyens.simulator.ledger;

/**
 * What a shop's server wants done with a transaction.
 *
 * @param kind CAPTURE, CANCELLATION or REFUND
 * @param origin NUMTRANS
 * @param call NUMAPPEL, which has to be that of the transaction
 * @param question day and NUMQUESTION: what was done under one is never done again
 */
public record Order(
        Kind kind, long origin, long call, long amountCents, String reference, String question) {}
