package fr.espacecitoyens.billing.invoice;

/** How an invoice stands; the names are those of the interface, which people read in French. */
public enum InvoiceState {
    NON_REGLEE,
    PARTIELLEMENT_REGLEE,
    ECHEANCE_DEPASSEE,
    PRELEVEMENT_PREVU,
    TRANSMISE_AU_TRESOR,
    REGLEE,
    ANNULEE,
    REMPLACEE,
    AVOIR;

    /** Whether the citizen still owes something. */
    public boolean isOpen() {
        return switch (this) {
            case NON_REGLEE,
                    PARTIELLEMENT_REGLEE,
                    ECHEANCE_DEPASSEE,
                    PRELEVEMENT_PREVU,
                    TRANSMISE_AU_TRESOR ->
                    true;
            case REGLEE, ANNULEE, REMPLACEE, AVOIR -> false;
        };
    }

    /** Whether it is up to the citizen to pay: nobody fetches the money. */
    public boolean isUpToCitizen() {
        return switch (this) {
            case NON_REGLEE, PARTIELLEMENT_REGLEE, ECHEANCE_DEPASSEE -> true;
            case PRELEVEMENT_PREVU, TRANSMISE_AU_TRESOR, REGLEE, ANNULEE, REMPLACEE, AVOIR -> false;
        };
    }
}
