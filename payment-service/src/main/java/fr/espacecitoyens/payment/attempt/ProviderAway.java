package fr.espacecitoyens.payment.attempt;

import java.io.Serial;

/** No payment can be made at the provider now; nothing was begun there. */
public class ProviderAway extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    public ProviderAway(String reason) {
        super(reason);
    }
}
