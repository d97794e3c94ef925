package fr.espacecitoyens.payment.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the other services are told of attempts. No name and no e-mail address is among it. */
@Component
public class AttemptEvents {

    private static final String TYPE = "fr.espacecitoyens.payment.payment-";

    record Started(
            String paymentId,
            String citizenId,
            long amountCents,
            String provider,
            List<Allocation> allocations,
            Instant startedAt) {}

    record Succeeded(
            String paymentId,
            String citizenId,
            long amountCents,
            String currency,
            String provider,
            String transaction,
            List<Allocation> allocations,
            Instant succeededAt) {}

    record Refused(
            String paymentId,
            List<String> invoiceIds,
            String citizenId,
            String code,
            Instant refusedAt) {}

    record Abandoned(
            String paymentId, List<String> invoiceIds, String citizenId, Instant abandonedAt) {}

    record Expired(
            String paymentId, List<String> invoiceIds, String citizenId, Instant expiredAt) {}

    record Unapplied(
            String paymentId,
            String citizenId,
            long amountCents,
            String provider,
            String transaction,
            List<String> invoiceIds,
            String reason,
            Instant unappliedAt) {}

    /** Without an invoice the money had counted for nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refunded(
            String paymentId,
            String citizenId,
            String refundId,
            @Nullable String invoiceId,
            long amountCents,
            String provider,
            String transaction,
            Instant refundedAt) {}

    private final EventWriter events;

    AttemptEvents(EventWriter events) {
        this.events = events;
    }

    PendingEvent started(Attempt attempt) {
        var p = attempt.purchase();
        return event(
                "started",
                attempt,
                new Started(
                        attempt.id(),
                        p.citizenId(),
                        p.amountCents(),
                        p.provider().lowerCase(),
                        p.allocations(),
                        attempt.progress().startedAt()));
    }

    PendingEvent succeeded(Attempt attempt, Capture capture) {
        var p = attempt.purchase();
        return event(
                "succeeded",
                attempt,
                new Succeeded(
                        attempt.id(),
                        p.citizenId(),
                        Allocation.sum(capture.applied()),
                        "EUR",
                        p.provider().lowerCase(),
                        capture.transaction(),
                        capture.applied(),
                        capture.at()));
    }

    PendingEvent refused(Attempt attempt, String code, Instant at) {
        var p = attempt.purchase();
        return event(
                "refused",
                attempt,
                new Refused(attempt.id(), p.invoiceIds(), p.citizenId(), code, at));
    }

    PendingEvent abandoned(Attempt attempt, Instant at) {
        var p = attempt.purchase();
        return event(
                "abandoned",
                attempt,
                new Abandoned(attempt.id(), p.invoiceIds(), p.citizenId(), at));
    }

    PendingEvent expired(Attempt attempt, Instant at) {
        var p = attempt.purchase();
        return event(
                "expired", attempt, new Expired(attempt.id(), p.invoiceIds(), p.citizenId(), at));
    }

    PendingEvent unapplied(Attempt attempt, Capture capture, UnappliedReason reason) {
        var p = attempt.purchase();
        return event(
                "unapplied",
                attempt,
                new Unapplied(
                        attempt.id(),
                        p.citizenId(),
                        capture.unappliedCents(),
                        p.provider().lowerCase(),
                        capture.transaction(),
                        p.invoiceIds(),
                        reason.name(),
                        capture.at()));
    }

    /** Money went back. */
    public PendingEvent refunded(Attempt attempt, Refund refund, Refund.Outcome outcome) {
        var p = attempt.purchase();
        return event(
                "refunded",
                attempt,
                new Refunded(
                        attempt.id(),
                        p.citizenId(),
                        refund.countedAs(attempt.id()),
                        refund.of().invoiceId(),
                        refund.amountCents(),
                        p.provider().lowerCase(),
                        outcome.transaction(),
                        outcome.at()));
    }

    private PendingEvent event(String name, Attempt attempt, Object data) {
        return events.write(TYPE + name + ".v1", attempt.id(), data);
    }
}
