package fr.espacecitoyens.notification.preference;

import fr.espacecitoyens.notification.message.Kind;
import java.util.Locale;
import java.util.Optional;

/** What one can do without, and so switch off. */
public enum Topic {
    INVOICES,
    DUE_SOON,
    OVERDUE;

    /** The topic of a message; empty for one that nobody can switch off. */
    public static Optional<Topic> of(Kind kind) {
        return switch (kind) {
            case INVOICES -> Optional.of(INVOICES);
            case DUE_SOON -> Optional.of(DUE_SOON);
            case OVERDUE -> Optional.of(OVERDUE);
            default -> Optional.empty();
        };
    }

    /** As it stands in addresses: « due-soon ». */
    public String inPath() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
