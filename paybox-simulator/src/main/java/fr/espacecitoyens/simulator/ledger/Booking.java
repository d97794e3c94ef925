package fr.espacecitoyens.simulator.ledger;

/** What an order came to. */
public sealed interface Booking {

    /** It was carried out and written down. */
    record Done(Transaction entry) implements Booking {}

    /** Nothing happened. */
    record Refused(String code) implements Booking {}
}
