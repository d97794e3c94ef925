package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An attempt that has paid an invoice of 8,53 €, for tests outside of the package. */
public final class PaidAttempt {

    private PaidAttempt() {}

    /** By this transaction of the provider. */
    public static Attempt by(String transaction, Instant at) {
        var all = List.of(new Allocation("invoice-1", 853));
        var purchase =
                new Purchase("ref-1", all, "citizen-1", "c@exemple.fr", ProviderName.PAYBOX, null);
        return Attempt.start(purchase, at, at.plus(Duration.ofMinutes(15)))
                .captured(new Capture(transaction, "7", 853, at, all), at);
    }
}
