package fr.espacecitoyens.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What we tell the others of messages. */
@Component
class MessageEvents {

    private static final String DELIVERED = "fr.espacecitoyens.notification.message-delivered.v2";
    private static final String BOUNCED = "fr.espacecitoyens.notification.message-bounced.v1";

    /** The data of message-delivered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Delivered(
            String messageId,
            String kind,
            @Nullable String citizenId,
            @Nullable String paymentId,
            List<String> eInvoices,
            Instant deliveredAt) {}

    /** The data of message-bounced. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Bounced(
            String messageId,
            String kind,
            @Nullable String citizenId,
            List<String> eInvoices,
            Instant bouncedAt) {}

    private final EventWriter events;
    private final Clock clock;

    MessageEvents(EventWriter events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    PendingEvent delivered(Message message, List<String> eInvoices) {
        var about = message.about();
        return events.write(
                DELIVERED,
                message.id(),
                new Delivered(
                        message.id(),
                        message.kind().told(),
                        about.citizenId(),
                        about.paymentId(),
                        eInvoices,
                        clock.instant()));
    }

    PendingEvent bounced(Message message, List<String> eInvoices) {
        return events.write(
                BOUNCED,
                message.id(),
                new Bounced(
                        message.id(),
                        message.kind().told(),
                        message.about().citizenId(),
                        eInvoices,
                        clock.instant()));
    }
}
