package fr.espacecitoyens.endtoend;

/** Cards that the simulator knows. */
public final class Cards {

    public static final String ACCEPTED = "1111222233334444";
    public static final String REFUSED = "1111222233330004";

    private Cards() {}
}
