package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;

/**
 * Money that came or went.
 *
 * @param at when this service heard that the provider did it
 * @param amountCents more than nothing, also where money went back
 * @param parts for which invoices it counts or counted; empty if for none
 */
public record Movement(
        Kind kind, Origin origin, Instant at, long amountCents, List<Allocation> parts) {

    /** What happened to money. */
    public enum Kind {
        APPLIED,
        UNAPPLIED,
        REFUNDED
    }

    /**
     * Where it is known from.
     *
     * @param transaction the provider's number; empty where it did not tell it
     */
    public record Origin(String eventId, String paymentId, String provider, String transaction) {}

    public Movement {
        parts = List.copyOf(parts);
    }
}
