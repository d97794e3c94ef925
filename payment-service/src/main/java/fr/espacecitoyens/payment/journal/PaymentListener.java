package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.payment.journal.Movement.Kind;
import fr.espacecitoyens.payment.journal.Movement.Origin;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of each movement of money, as the other services do: what was published is written. */
@Component
class PaymentListener {

    private static final String PAYMENT = "fr.espacecitoyens.payment.payment-";

    /** What every movement tells. */
    record Moved(String paymentId, String provider, String transaction, long amountCents) {

        Movement movement(Kind kind, String eventId, Instant at, List<Allocation> parts) {
            var origin = new Origin(eventId, paymentId, provider, transaction);
            return new Movement(kind, origin, at, amountCents, parts);
        }
    }

    record Succeeded(List<Allocation> allocations, Instant succeededAt) {}

    record Unapplied(Instant unappliedAt) {}

    record Refunded(Instant refundedAt) {}

    /** Money that had counted for nothing has no invoice. */
    record Of(@Nullable String invoiceId) {}

    private final EventReader events;
    private final Journal journal;

    PaymentListener(EventReader events, Journal journal) {
        this.events = events;
        this.journal = journal;
    }

    @KafkaListener(
            topics = "payment.payments",
            groupId = "${spring.kafka.consumer.group-id}.journal")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case PAYMENT + "succeeded.v1" -> {
                var data = events.read(event, Succeeded.class);
                write(event, Kind.APPLIED, data.succeededAt(), data.allocations());
            }
            case PAYMENT + "unapplied.v1" ->
                    write(
                            event,
                            Kind.UNAPPLIED,
                            events.read(event, Unapplied.class).unappliedAt(),
                            List.of());
            case PAYMENT + "refunded.v1" ->
                    write(
                            event,
                            Kind.REFUNDED,
                            events.read(event, Refunded.class).refundedAt(),
                            refundedParts(event));
            default -> {
                // Nothing else moves money.
            }
        }
    }

    private void write(CloudEvent event, Kind kind, Instant at, List<Allocation> parts) {
        var moved = events.read(event, Moved.class);
        journal.write(moved.movement(kind, event.getId(), at, parts));
    }

    private List<Allocation> refundedParts(CloudEvent event) {
        String invoice = events.readOptional(event, Of.class).invoiceId();
        long amount = events.read(event, Moved.class).amountCents();
        return invoice == null ? List.of() : List.of(new Allocation(invoice, amount));
    }
}
