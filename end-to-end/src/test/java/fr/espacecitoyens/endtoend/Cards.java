package fr.espacecitoyens.endtoend;

/** Cards that the simulator knows. */
final class Cards {

    static final String ACCEPTED = "1111222233334444";
    static final String REFUSED = "1111222233330004";

    private Cards() {}
}
