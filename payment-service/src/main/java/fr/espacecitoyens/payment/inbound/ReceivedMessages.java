package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.inbound.InboundMessage.Outcome;
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

    /**
     * A message that is about no payment of ours.
     *
     * @param reference that it names; null if nobody could read it
     */
    public record Stray(String provider, @Nullable String reference, Received message) {

        static Stray of(InboundMessage message) {
            var handling = Objects.requireNonNull(message.handling());
            String provider = message.origin().provider().lowerCase();
            return new Stray(provider, handling.reference(), Received.of(message));
        }
    }

    /**
     * All of them.
     *
     * @param unknown how many are genuine, or may be, and name no payment of ours
     * @param notGenuine how many no key could verify
     * @param latest the newest first, a hundred at most
     */
    public record Strays(long unknown, long notGenuine, List<Stray> latest) {}

    private final InboundMessages messages;

    ReceivedMessages(InboundMessages messages) {
        this.messages = messages;
    }

    /** The oldest first. */
    public List<Received> about(String reference) {
        return messages.about(reference).stream().map(Received::of).toList();
    }

    /** What was received and is about nothing of ours. */
    public Strays strays() {
        return new Strays(
                messages.count(Outcome.UNKNOWN_REFERENCE),
                messages.count(Outcome.NOT_GENUINE),
                messages.latest(List.of(Outcome.UNKNOWN_REFERENCE, Outcome.NOT_GENUINE)).stream()
                        .map(Stray::of)
                        .toList());
    }
}
