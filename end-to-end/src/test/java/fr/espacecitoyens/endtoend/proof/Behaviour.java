package fr.espacecitoyens.endtoend.proof;

import java.util.random.RandomGenerator;

/**
 * What somebody does who wants to pay an invoice. Whatever it is, they look again until it is paid.
 */
enum Behaviour {
    /** Pays and comes back. */
    STRAIGHT(40),
    /** The first card is refused, the next one on the same page is not. */
    REFUSED_FIRST(12),
    /** All three cards of the page are refused. */
    REFUSED_ALWAYS(5),
    /** Gives up on the payment page. */
    CANCELS(8),
    /** Closes the browser as soon as the card was sent. */
    CLOSES_AFTER_PAYING(12),
    /** Closes the browser before the card was sent. */
    CLOSES_BEFORE_PAYING(4),
    /** Clicks on PAYER twice at the same moment, and pays on one of the pages. */
    DOUBLE_CLICK(9),
    /** Gives up in one tab, begins again there, and pays in both. */
    TWO_TABS(6),
    /** Opens the payment page in two tabs, for one and the same payment, and pays in both. */
    TWO_PAGES(4),
    /** Sends two cards on one page at the same time, of which it takes one. */
    TWO_CARDS_AT_ONCE(4),
    /** Tells the portal, and the town's server in Paybox's name, that it is paid; it is not. */
    FORGES(6);

    private final int weight;

    Behaviour(int weight) {
        this.weight = weight;
    }

    /**
     * Whether Paybox may take the money twice: then it must be seen as to be refunded. Two cards at
     * once are on one page, which takes one of them.
     */
    boolean mayPayTwice() {
        return this == TWO_TABS || this == TWO_PAGES;
    }

    static Behaviour any(RandomGenerator random) {
        int sum = 0;
        for (Behaviour one : values()) {
            sum += one.weight;
        }
        int rest = random.nextInt(sum);
        for (Behaviour one : values()) {
            rest -= one.weight;
            if (rest < 0) {
                return one;
            }
        }
        throw new IllegalStateException("the weights have no sum");
    }
}
