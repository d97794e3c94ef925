package fr.espacecitoyens.endtoend.proof;

/**
 * Somebody pays an invoice.
 *
 * @param invoice its number
 */
record Act(String invoice, long cents, Behaviour behaviour) {}
