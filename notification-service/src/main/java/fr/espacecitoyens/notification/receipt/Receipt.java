package fr.espacecitoyens.notification.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What payment-service says of a payment, for the person who made it.
 *
 * @param number of the receipt; null for the moment that it takes until the journal has the payment
 * @param email where the payer wants the receipt
 * @param amountCents cents of euro
 * @param transaction the provider's number of it
 */
record Receipt(
        @Nullable String number,
        String email,
        long amountCents,
        List<Line> lines,
        Instant paidAt,
        String transaction) {

    /** What of it was for which invoice. */
    record Line(String invoiceId, String invoiceNumber, String invoiceLabel, long amountCents) {}

    Receipt {
        Objects.requireNonNull(email);
        lines = List.copyOf(lines);
        Objects.requireNonNull(paidAt);
        Objects.requireNonNull(transaction);
    }

    /** Says nothing: all of it is personal. */
    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
