package fr.espacecitoyens.simulator.fault;

/** What becomes of requests for the payment page, on both hosts. */
public enum Page {
    NORMAL,
    /** Answered with 503. */
    AWAY,
    /** Taken and not answered. */
    HANGING
}
