package fr.espacecitoyens.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Sends events to Kafka and waits until the broker has them. */
final class EventPublisher {

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final URI source;

    EventPublisher(KafkaTemplate<String, CloudEvent> kafka, String service) {
        this.kafka = kafka;
        this.source = URI.create("urn:espace-citoyens:" + service);
    }

    /** One send that is under way. */
    record Sending(PendingEvent event, CompletableFuture<SendResult<String, CloudEvent>> result) {}

    List<Sending> send(String topic, List<PendingEvent> events) {
        var sendings = new ArrayList<Sending>();
        for (PendingEvent event : events) {
            sendings.add(
                    new Sending(event, kafka.send(topic, event.key(), cloudEvent(source, event))));
        }
        return sendings;
    }

    /**
     * Waits for the broker.
     *
     * @return the ids of the events that the broker acknowledged, up to the first that it did not:
     *     what comes after that one is sent again, behind it
     */
    static List<String> acknowledged(List<Sending> sendings) throws InterruptedException {
        var ids = new ArrayList<String>();
        for (Sending sending : sendings) {
            try {
                sending.result().get();
            } catch (ExecutionException e) {
                break;
            }
            ids.add(sending.event().eventId());
        }
        return ids;
    }

    private static CloudEvent cloudEvent(URI source, PendingEvent event) {
        return CloudEventBuilder.v1()
                .withId(event.eventId())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.key())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(event.data().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
