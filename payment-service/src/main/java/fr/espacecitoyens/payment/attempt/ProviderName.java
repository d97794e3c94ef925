package fr.espacecitoyens.payment.attempt;

import java.util.Locale;

/** The payment providers that this service speaks with. */
public enum ProviderName {
    PAYBOX,
    PAYFIP;

    /** As events and configuration write it. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
