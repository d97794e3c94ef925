package fr.espacecitoyens.notification.message;

import fr.espacecitoyens.notification.message.Message.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps of a message through time. */
@Component
class Delivery {

    private final DeliveryProperties delivery;
    private final MessageEvents events;
    private final Clock clock;

    Delivery(DeliveryProperties delivery, MessageEvents events, Clock clock) {
        this.delivery = delivery;
        this.events = events;
        this.clock = clock;
    }

    boolean isTooLate(Message message) {
        return message.recordedAt().plus(delivery.giveUpAfter()).isBefore(clock.instant());
    }

    Message claimed(Message message) {
        return message.claimedUntil(clock.instant().plus(delivery.pauseAfter(message.tries())));
    }

    /**
     * After all letters were handed in.
     *
     * @param taken those that the mail server took
     * @param refused those whose address it said does not exist
     */
    Message delivered(Message message, List<Outgoing> taken, List<Outgoing> refused) {
        Instant now = clock.instant();
        if (taken.isEmpty() && refused.isEmpty()) {
            return message.ended(State.NEEDLESS, List.of(), now, List.of());
        }
        return message.ended(
                taken.isEmpty() ? State.BOUNCED : State.SENT,
                brought(taken),
                now,
                Stream.concat(
                                taken.isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(events.delivered(message, brought(taken))),
                                refused.isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(events.bounced(message, brought(refused))))
                        .toList());
    }

    Message abandoned(Message message) {
        return message.ended(State.ABANDONED, List.of(), clock.instant(), List.of());
    }

    private static List<String> brought(List<Outgoing> letters) {
        return letters.stream().flatMap(letter -> letter.eInvoices().stream()).toList();
    }
}
