package fr.espacecitoyens.platform.test;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

/** The test's own ear and voice on one topic: hears what comes from now on, says what it likes. */
public final class EventChannel implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<String, CloudEvent> producer;
    private final Queue<CloudEvent> heard = new ConcurrentLinkedQueue<>();
    private final KafkaConsumer<String, CloudEvent> consumer;

    private EventChannel(String topic) {
        this.topic = topic;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", EmbeddedStack.brokers()),
                        new StringSerializer(),
                        new CloudEventSerializer());
        this.consumer = consumerAtEnd(topic);
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Opens a channel on a topic that exists. */
    public static EventChannel on(String topic) {
        return new EventChannel(topic);
    }

    /**
     * Publishes an event with a new id.
     *
     * @param data the payload as JSON
     */
    public CloudEvent publish(String type, String key, String data) {
        CloudEvent event =
                CloudEventBuilder.v1()
                        .withId(UUID.randomUUID().toString())
                        .withSource(URI.create("urn:espace-citoyens:test"))
                        .withType(type)
                        .withSubject(key)
                        .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withData(data.getBytes(StandardCharsets.UTF_8))
                        .build();
        publishAgain(key, event);
        return event;
    }

    /** Publishes the very same event once more, as a relay does that was killed too early. */
    public void publishAgain(String key, CloudEvent event) {
        await(producer.send(new ProducerRecord<>(topic, key, event)));
    }

    /** Publishes bytes that are no event. */
    public void publishGarbage(String key, String bytes) {
        try (var raw =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", EmbeddedStack.brokers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            await(
                    raw.send(
                            new ProducerRecord<>(
                                    topic, key, bytes.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static void await(Future<RecordMetadata> sending) {
        try {
            sending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * What was heard of this type and key since the channel was opened, in order. An event that a
     * relay repeats, as it may, is still one: its id tells.
     */
    public List<CloudEvent> heard(String type, String key) {
        var ids = new HashSet<String>();
        return heard.stream()
                .filter(e -> e.getType().equals(type) && key.equals(e.getSubject()))
                .filter(e -> ids.add(e.getId()))
                .toList();
    }

    /** The payload of an event as JSON. */
    public static String data(CloudEvent event) {
        var data = event.getData();
        return data == null ? "" : new String(data.toBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        producer.close(Duration.ofSeconds(1));
    }

    private static KafkaConsumer<String, CloudEvent> consumerAtEnd(String topic) {
        var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", EmbeddedStack.brokers()),
                        new StringDeserializer(),
                        // Garbage is heard as null: it must not end the listening.
                        new ErrorHandlingDeserializer<>(new CloudEventDeserializer()));
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asking for the position fixes it: what is published after this line is heard.
        partitions.forEach(consumer::position);
        return consumer;
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, CloudEvent> message :
                        consumer.poll(Duration.ofSeconds(1))) {
                    if (message.value() != null) {
                        heard.add(message.value());
                    }
                }
            }
        } catch (WakeupException _) {
            // The channel was closed.
        }
    }
}
