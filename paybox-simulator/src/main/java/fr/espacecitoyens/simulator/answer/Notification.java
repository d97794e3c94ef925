package fr.espacecitoyens.simulator.answer;

/**
 * One message to a shop's server.
 *
 * @param transaction NUMTRANS of what it tells
 * @param address with the signed variables
 */
record Notification(long transaction, String address) {}
