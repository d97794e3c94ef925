package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;

/** What a genuine message of a provider says about an attempt. */
public sealed interface Evidence {

    /** For the attempt's history. */
    default String heard() {
        return switch (this) {
            case Captured(String transaction, String _, long cents) ->
                    "CAPTURED " + transaction + " " + cents;
            case Declined(String code) -> "DECLINED " + code;
            case Abandoned() -> "ABANDONED";
            case Awaiting() -> "AWAITING";
            case Doubtful(String reason) -> "DOUBTFUL " + reason;
        };
    }

    /**
     * Money was taken.
     *
     * @param transaction the provider's number for it
     * @param call the provider's number of the call; may be empty
     */
    record Captured(String transaction, String call, long amountCents) implements Evidence {

        Capture counting(List<Allocation> applied, Instant at) {
            return new Capture(transaction, call, amountCents, at, applied);
        }
    }

    /**
     * A card was refused.
     *
     * @param code the provider's
     */
    record Declined(String code) implements Evidence {}

    /** The citizen gave up on the payment page. */
    record Abandoned() implements Evidence {}

    /** The card's issuer decides later. */
    record Awaiting() implements Evidence {}

    /**
     * Genuine, and yet it cannot be taken for a payment.
     *
     * @param reason in capitals, for the log
     */
    record Doubtful(String reason) implements Evidence {}
}
