package fr.espacecitoyens.billing.invoice;

import org.jspecify.annotations.Nullable;

/** What publishing a content would do. */
public enum Comparison {
    NEW,
    UNCHANGED,
    CORRECTED,
    REINSTATED;

    static Comparison of(@Nullable Invoice stored, InvoiceContent content) {
        if (stored == null) {
            return NEW;
        }
        if (stored.history().isWithdrawn()) {
            return REINSTATED;
        }
        return stored.content().equals(content) ? UNCHANGED : CORRECTED;
    }

    /** What this import did to an invoice that now is as the import says. */
    static Comparison lastOf(Invoice stored, String importId) {
        if (!stored.isChangedBy(importId)) {
            return UNCHANGED;
        }
        return switch (stored.history().changes().getLast().kind()) {
            case ISSUED -> NEW;
            case CORRECTED -> CORRECTED;
            case REINSTATED -> REINSTATED;
            case REFERRED_TO_TREASURY, CANCELLED -> UNCHANGED;
        };
    }
}
