package fr.espacecitoyens.billing.invoice;

/** How an invoice stands; the names are those of the interface, which people read in French. */
public enum InvoiceState {
    NON_REGLEE,
    PARTIELLEMENT_REGLEE,
    REGLEE,
    ANNULEE;

    /** Whether the citizen still owes something. */
    public boolean isOpen() {
        return switch (this) {
            case NON_REGLEE, PARTIELLEMENT_REGLEE -> true;
            case REGLEE, ANNULEE -> false;
        };
    }
}
