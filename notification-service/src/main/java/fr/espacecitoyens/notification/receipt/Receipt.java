package fr.espacecitoyens.notification.receipt;

import java.time.Instant;
import java.util.Objects;

/**
 * What payment-service says of a payment, for the person who made it.
 *
 * @param email where the payer wants the receipt
 * @param amountCents cents of euro
 * @param transaction the provider's number of it
 */
record Receipt(
        String email,
        long amountCents,
        String invoiceNumber,
        String invoiceLabel,
        Instant paidAt,
        String transaction) {

    Receipt {
        Objects.requireNonNull(email);
        Objects.requireNonNull(invoiceNumber);
        Objects.requireNonNull(invoiceLabel);
        Objects.requireNonNull(paidAt);
        Objects.requireNonNull(transaction);
    }

    /** Says nothing: all of it is personal. */
    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
