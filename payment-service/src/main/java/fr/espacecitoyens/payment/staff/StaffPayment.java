package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.AttemptState;
import fr.espacecitoyens.payment.attempt.Capture;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.Step;
import fr.espacecitoyens.payment.inbound.ReceivedMessages.Received;
import fr.espacecitoyens.payment.payable.Allocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A payment as the staff see it: no name, no address.
 *
 * @param toRefundCents what counts for no invoice and nobody has decided yet to give back
 */
record StaffPayment(
        String id,
        String provider,
        String reference,
        AttemptState state,
        Instant startedAt,
        Instant expiresAt,
        long amountCents,
        long toRefundCents,
        List<Allocation> allocations) {

    /**
     * One payment with all that is known of it.
     *
     * @param refundsOnline whether the provider itself gives money back
     * @param history why it is as it is, the oldest first
     * @param messages what was received about it
     */
    record Detail(
            StaffPayment payment,
            boolean refundsOnline,
            List<Capture> captures,
            List<Refund> refunds,
            List<Step> history,
            List<Received> messages) {}

    static StaffPayment of(Attempt attempt) {
        var purchase = attempt.purchase();
        return new StaffPayment(
                attempt.id(),
                purchase.provider().lowerCase(),
                purchase.reference(),
                attempt.state(),
                attempt.progress().startedAt(),
                attempt.progress().expiresAt(),
                purchase.amountCents(),
                Objects.requireNonNullElse(attempt.movements().toRefundCents(), 0L),
                purchase.allocations());
    }
}
