package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is told of a payment. Its words are in the messages ({@code outcome.<name>}).
 * Only REFUSED says that no money was taken: there the provider has signed it.
 */
public enum PaymentOutcome {
    WAITING("hourglass", "waiting", true),
    CHECKING("hourglass", "waiting", true),
    UNKNOWN("refresh-cw", "waiting", true),
    PAID("circle-check", "good", false),
    REFUSED("circle-x", "bad", false),
    CANCELLED("ban", "warn", false),
    EXPIRED("clock", "warn", false),
    UNAPPLIED("info", "warn", false),
    REFUNDED("info", "good", false);

    private final String icon;
    private final String look;
    private final boolean open;

    PaymentOutcome(String icon, String look, boolean open) {
        this.icon = icon;
        this.look = look;
        this.open = open;
    }

    static PaymentOutcome of(Attempt.State state) {
        return switch (state) {
            case CREATED, WAITING -> WAITING;
            case SUSPECT -> CHECKING;
            case PAID -> PAID;
            case REFUSED -> REFUSED;
            case CANCELLED -> CANCELLED;
            case EXPIRED -> EXPIRED;
            case UNAPPLIED -> UNAPPLIED;
            case REFUNDED -> REFUNDED;
        };
    }

    /** The key of its heading: what is paid is not always all that was owed. */
    public String heading(@Nullable Attempt attempt) {
        String key = "outcome." + name() + ".title";
        if (this != PAID || attempt == null) {
            return key;
        }
        if (attempt.leavesSomething()) {
            return key + ".part";
        }
        return attempt.allocations().size() > 1 ? key + ".several" : key;
    }

    /** The icon above the words. */
    public String icon() {
        return icon;
    }

    /** The colour, as the style sheet calls it. */
    public String look() {
        return look;
    }

    /** Whether the page must ask again. */
    public boolean open() {
        return open;
    }
}
