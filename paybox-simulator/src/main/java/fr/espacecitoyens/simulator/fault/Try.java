package fr.espacecitoyens.simulator.fault;

/**
 * A card that was tried. A notification's fate hangs on nothing else, and the seed.
 *
 * @param page which page it is of those with this amount on which cards were tried, from one
 * @param number which try it is on its page, from one
 */
public record Try(long amountCents, int page, int number) {}
