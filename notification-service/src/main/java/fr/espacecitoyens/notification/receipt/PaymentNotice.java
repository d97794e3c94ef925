package fr.espacecitoyens.notification.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What payment-service says of the money of a payment that does not count, or went back.
 *
 * @param email the payer's
 */
record PaymentNotice(String email, List<Unapplied> unapplied, List<Refund> refunds) {

    /** Money that counts for no invoice. */
    record Unapplied(String transaction, long amountCents, Instant at) {}

    /** Money that was given back. */
    record Refund(String id, long amountCents, Instant at) {}

    PaymentNotice {
        Objects.requireNonNull(email);
        unapplied = List.copyOf(unapplied);
        refunds = List.copyOf(refunds);
    }

    Optional<Unapplied> ofTransaction(String transaction) {
        return unapplied.stream().filter(u -> u.transaction().equals(transaction)).findFirst();
    }

    Optional<Refund> refund(String id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** Says nothing: all of it is personal. */
    @Override
    public String toString() {
        return "PaymentNotice[…]";
    }
}
