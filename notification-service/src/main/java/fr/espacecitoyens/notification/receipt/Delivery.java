package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.platform.event.EventWriter;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The steps of a message through time. */
@Component
class Delivery {

    private static final String MESSAGE_DELIVERED =
            "fr.espacecitoyens.notification.message-delivered.v1";

    /** What we tell the others. */
    record MessageDelivered(String messageId, String kind, String paymentId, Instant deliveredAt) {}

    private final DeliveryProperties delivery;
    private final EventWriter events;
    private final Clock clock;

    Delivery(DeliveryProperties delivery, EventWriter events, Clock clock) {
        this.delivery = delivery;
        this.events = events;
        this.clock = clock;
    }

    boolean isTooLate(ReceiptMessage message) {
        return message.recordedAt().plus(delivery.giveUpAfter()).isBefore(clock.instant());
    }

    ReceiptMessage claimed(ReceiptMessage message) {
        return message.claimedUntil(clock.instant().plus(delivery.pauseAfter(message.tries())));
    }

    ReceiptMessage sent(ReceiptMessage message) {
        Instant now = clock.instant();
        var delivered =
                new MessageDelivered(message.id(), message.kind(), message.paymentId(), now);
        return message.sent(now, events.write(MESSAGE_DELIVERED, message.id(), delivered));
    }

    ReceiptMessage abandoned(ReceiptMessage message) {
        return message.abandoned(clock.instant());
    }
}
