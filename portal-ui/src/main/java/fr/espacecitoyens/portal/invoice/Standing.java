package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.Invoice;
import java.util.List;

/**
 * Where an invoice stands, in the citizen's eyes: billing's word and payment's word put together.
 * Each has its words in the messages ({@code standing.<name>}), its icon and its colour.
 */
public enum Standing {
    DUE("circle-alert", "due"),
    LATE("triangle-alert", "late"),
    PARTLY_PAID("circle-alert", "due"),
    DIRECT_DEBIT("calendar-days", ""),
    AT_TREASURY("triangle-alert", "late"),
    PAYMENT_UNDER_WAY("hourglass", ""),
    PAYMENT_RECEIVED("circle-check", "settled"),
    SETTLED("circle-check", "settled"),
    CANCELLED("ban", "void"),
    REPLACED("ban", "void"),
    CREDIT_NOTE("info", "void");

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

    static Standing of(Invoice invoice, List<Attempt> attempts) {
        return switch (invoice.state()) {
            case REGLEE -> SETTLED;
            case ANNULEE -> CANCELLED;
            case REMPLACEE -> REPLACED;
            case AVOIR -> CREDIT_NOTE;
            case NON_REGLEE,
                    PARTIELLEMENT_REGLEE,
                    ECHEANCE_DEPASSEE,
                    PRELEVEMENT_PREVU,
                    TRANSMISE_AU_TRESOR ->
                    owed(invoice, attempts);
        };
    }

    private static Standing owed(Invoice invoice, List<Attempt> attempts) {
        // Paid, and billing-service has not heard of it yet.
        if (attempts.stream().anyMatch(attempt -> attempt.settles(invoice.id()))) {
            return PAYMENT_RECEIVED;
        }
        if (attempts.stream().anyMatch(Attempt::underWay)) {
            return PAYMENT_UNDER_WAY;
        }
        return switch (invoice.state()) {
            case ECHEANCE_DEPASSEE -> LATE;
            case PARTIELLEMENT_REGLEE -> PARTLY_PAID;
            case PRELEVEMENT_PREVU -> DIRECT_DEBIT;
            case TRANSMISE_AU_TRESOR -> AT_TREASURY;
            case NON_REGLEE, REGLEE, ANNULEE, REMPLACEE, AVOIR -> DUE;
        };
    }
}
