package fr.espacecitoyens.payment.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows staff what was received about an attempt. The bytes themselves stay where they are. */
@Component
public class ReceivedMessages {

    /**
     * A message.
     *
     * @param way NOTIFICATION or BROWSER
     * @param said what it means, in capitals
     * @param outcome what came of it
     */
    public record Received(
            Instant at, String way, @Nullable String said, String outcome, String digest) {

        static Received of(InboundMessage message) {
            var handling = Objects.requireNonNull(message.handling());
            return new Received(
                    message.receivedAt(),
                    message.origin().way().name(),
                    handling.said(),
                    handling.outcome().name(),
                    message.digest());
        }
    }

    private final InboundMessages messages;

    ReceivedMessages(InboundMessages messages) {
        this.messages = messages;
    }

    /** The oldest first. */
    public List<Received> about(String reference) {
        return messages.about(reference).stream().map(Received::of).toList();
    }
}
