package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.AttemptEvents;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Writes down how a refund ended, once. */
@Component
class EndRefund {

    private final Attempts attempts;
    private final PayableInvoices invoices;
    private final AttemptEvents events;
    private final Clock clock;

    EndRefund(Attempts attempts, PayableInvoices invoices, AttemptEvents events, Clock clock) {
        this.attempts = attempts;
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The money went back; what it had counted for is owed again.
     *
     * @param transaction the provider's number; may be empty
     */
    Attempt given(Attempt attempt, Refund refund, String transaction) {
        String invoiceId = refund.of().invoiceId();
        if (invoiceId != null) {
            // First, and by the refund's id: whoever is killed here does it again, to no effect.
            invoices.giveBack(refund.id(), new Allocation(invoiceId, refund.amountCents()));
        }
        var outcome = new Refund.Outcome(transaction, "00000", clock.instant());
        return change(
                attempt,
                refund,
                now ->
                        now.with(refund.ended(RefundState.DONE, outcome))
                                .announcing(events.refunded(now, refund, outcome)));
    }

    /**
     * The money did not go back.
     *
     * @param code the provider's
     */
    Attempt failed(Attempt attempt, Refund refund, String code) {
        var outcome = new Refund.Outcome("", code, clock.instant());
        return change(attempt, refund, now -> now.with(refund.ended(RefundState.FAILED, outcome)));
    }

    /** Nobody knows. */
    Attempt unknown(Attempt attempt, Refund refund) {
        return change(attempt, refund, now -> now.with(refund.ended(RefundState.UNKNOWN, null)));
    }

    /** Nothing, if somebody else was faster. */
    private Attempt change(Attempt attempt, Refund seen, UnaryOperator<Attempt> step) {
        return attempts.change(
                        attempt.id(),
                        now ->
                                now.refund(seen.id())
                                                .filter(r -> r.state() == seen.state())
                                                .isPresent()
                                        ? step.apply(now)
                                        : now)
                .orElseThrow();
    }
}
