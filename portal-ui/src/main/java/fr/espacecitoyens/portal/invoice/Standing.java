package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.Invoice;
import java.time.LocalDate;
import java.util.List;

/**
 * Where an invoice stands, in the citizen's eyes: billing's word and payment's word put together.
 * Each has its words in the messages ({@code standing.<name>}), its icon and its colour.
 */
public enum Standing {
    DUE("circle-alert", "due"),
    LATE("triangle-alert", "late"),
    PARTLY_PAID("circle-alert", "due"),
    PAYMENT_UNDER_WAY("hourglass", ""),
    PAYMENT_RECEIVED("circle-check", "settled"),
    SETTLED("circle-check", "settled"),
    CANCELLED("ban", "void");

    private final String icon;
    private final String look;

    Standing(String icon, String look) {
        this.icon = icon;
        this.look = look;
    }

    /** The icon beside the words. */
    public String icon() {
        return icon;
    }

    /** The colour, as the style sheet calls it. */
    public String look() {
        return look;
    }

    static Standing of(Invoice invoice, List<Attempt> attempts, LocalDate today) {
        return switch (invoice.state()) {
            case REGLEE -> SETTLED;
            case ANNULEE -> CANCELLED;
            case NON_REGLEE, PARTIELLEMENT_REGLEE -> owed(invoice, attempts, today);
        };
    }

    private static Standing owed(Invoice invoice, List<Attempt> attempts, LocalDate today) {
        // Paid, and billing-service has not heard of it yet.
        if (attempts.stream().anyMatch(a -> a.state() == Attempt.State.PAID)
                && invoice.state() == Invoice.State.NON_REGLEE) {
            return PAYMENT_RECEIVED;
        }
        if (attempts.stream().anyMatch(a -> a.state().isOpen())) {
            return PAYMENT_UNDER_WAY;
        }
        if (today.isAfter(invoice.dueOn())) {
            return LATE;
        }
        return invoice.state() == Invoice.State.NON_REGLEE ? DUE : PARTLY_PAID;
    }
}
