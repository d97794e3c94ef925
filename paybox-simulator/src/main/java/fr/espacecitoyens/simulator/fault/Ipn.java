package fr.espacecitoyens.simulator.fault;

import com.fasterxml.jackson.annotation.JsonAlias;

/** What becomes of a notification. */
public enum Ipn {
    /** Sent at once; the customer's ticket waits for the shop's answer. */
    NORMAL,
    /** Never sent. */
    LOST,
    /** Sent twice, both at the same time. */
    DOUBLED,
    /** Sent eight times, all at the same time. */
    OCTUPLED,
    /** Sent after a delay of simulated time; the ticket does not wait for it. */
    @JsonAlias("LATE")
    DELAYED,
    /** The same after a much longer delay: the shop has asked by itself before. */
    OVERDUE,
    /** Sent when the browser has gone back to the shop, after the delay; else never. */
    AFTER_RETURN,
    /** Those of one page are sent when the page has ended, the last try first. */
    REVERSED,
    /** Signed with a key that is not the simulator's. */
    WRONG_KEY,
    /** Tells one cent more than was asked for, and is truly signed. */
    WRONG_AMOUNT,
    /** One cent was added after it was signed. */
    TAMPERED,
    /** One of the others, by the weights: always the same for one seed and try. */
    RANDOM
}
