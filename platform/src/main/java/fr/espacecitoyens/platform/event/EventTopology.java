package fr.espacecitoyens.platform.event;

import java.util.List;
import java.util.Map;

/**
 * What a service publishes and what it listens to, readable in one place: each service declares one
 * bean of it. All topics named here, and a dead-letter topic for each that is listened to, are made
 * at start if they are missing: whoever comes first makes them.
 *
 * @param publishes the topic for each collection whose documents have an {@code outbox}
 * @param subscribes the topics that the service's listeners read
 */
public record EventTopology(Map<String, String> publishes, List<String> subscribes) {

    public EventTopology {
        publishes = Map.copyOf(publishes);
        subscribes = List.copyOf(subscribes);
    }

    /** Where a message of a topic goes that this consumer cannot digest. */
    static String deadLetterTopic(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }
}
