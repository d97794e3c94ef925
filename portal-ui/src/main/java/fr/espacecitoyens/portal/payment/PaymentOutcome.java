package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is told of a payment. Its words are in the messages ({@code outcome.<name>}). A
 * refusal is not the end, for another card may have been accepted on the same page: until the
 * provider has said that it took no money, nobody is told so and nobody is to pay again.
 */
public enum PaymentOutcome {
    WAITING("hourglass", "waiting", true),
    CHECKING("hourglass", "waiting", true),
    UNKNOWN("refresh-cw", "waiting", true),
    REFUSED_UNPROVEN("hourglass", "waiting", true),
    CANCELLED_UNPROVEN("hourglass", "waiting", true),
    EXPIRED_UNPROVEN("hourglass", "waiting", true),
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

    static PaymentOutcome of(Attempt attempt) {
        boolean proven = attempt.nothingTaken();
        if (attempt.cardAccepted()) {
            // Whatever was heard of an earlier card.
            return attempt.state() == Attempt.State.SUSPECT ? CHECKING : WAITING;
        }
        return switch (attempt.state()) {
            case CREATED, WAITING -> WAITING;
            case SUSPECT -> CHECKING;
            case PAID -> PAID;
            case REFUSED -> proven ? REFUSED : REFUSED_UNPROVEN;
            case CANCELLED -> proven ? CANCELLED : CANCELLED_UNPROVEN;
            case EXPIRED -> proven ? EXPIRED : EXPIRED_UNPROVEN;
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

    /** Whether no money was taken, so that it may be tried again. */
    public boolean nothingTaken() {
        return this == REFUSED || this == CANCELLED || this == EXPIRED;
    }

    /** Whether the page must ask again. */
    public boolean open() {
        return open;
    }
}
