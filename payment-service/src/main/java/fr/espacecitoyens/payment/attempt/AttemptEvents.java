package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the other services are told of attempts. No name and no e-mail address is among it. */
@Component
class AttemptEvents {

    private static final String TYPE = "fr.espacecitoyens.payment.payment-";

    record Started(
            String paymentId,
            String invoiceId,
            String citizenId,
            long amountCents,
            Instant startedAt) {}

    record Succeeded(
            String paymentId,
            String invoiceId,
            String citizenId,
            long amountCents,
            String currency,
            String provider,
            String transaction,
            Instant succeededAt) {}

    record Refused(
            String paymentId, String invoiceId, String citizenId, String code, Instant refusedAt) {}

    record Abandoned(String paymentId, String invoiceId, String citizenId, Instant abandonedAt) {}

    record Expired(String paymentId, String invoiceId, String citizenId, Instant expiredAt) {}

    record Unapplied(
            String paymentId,
            String invoiceId,
            String citizenId,
            long amountCents,
            String reason,
            Instant unappliedAt) {}

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
                        p.invoiceId(),
                        p.citizenId(),
                        p.amountCents(),
                        attempt.progress().startedAt()));
    }

    PendingEvent succeeded(Attempt attempt, String transaction, Instant at) {
        var p = attempt.purchase();
        return event(
                "succeeded",
                attempt,
                new Succeeded(
                        attempt.id(),
                        p.invoiceId(),
                        p.citizenId(),
                        p.amountCents(),
                        "EUR",
                        "paybox",
                        transaction,
                        at));
    }

    PendingEvent refused(Attempt attempt, String code, Instant at) {
        var p = attempt.purchase();
        return event(
                "refused",
                attempt,
                new Refused(attempt.id(), p.invoiceId(), p.citizenId(), code, at));
    }

    PendingEvent abandoned(Attempt attempt, Instant at) {
        var p = attempt.purchase();
        return event(
                "abandoned",
                attempt,
                new Abandoned(attempt.id(), p.invoiceId(), p.citizenId(), at));
    }

    PendingEvent expired(Attempt attempt, Instant at) {
        var p = attempt.purchase();
        return event(
                "expired", attempt, new Expired(attempt.id(), p.invoiceId(), p.citizenId(), at));
    }

    PendingEvent unapplied(Attempt attempt, UnappliedReason reason, Instant at) {
        var p = attempt.purchase();
        return event(
                "unapplied",
                attempt,
                new Unapplied(
                        attempt.id(),
                        p.invoiceId(),
                        p.citizenId(),
                        p.amountCents(),
                        reason.name(),
                        at));
    }

    private PendingEvent event(String name, Attempt attempt, Object data) {
        return events.write(TYPE + name + ".v1", attempt.id(), data);
    }
}
