package fr.espacecitoyens.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What was really told over Kafka, from the beginning. */
public final class Topics {

    private static final String ISSUED = "fr.espacecitoyens.billing.invoice-issued.v1";

    private Topics() {}

    /**
     * What was told, once however often it was.
     *
     * @param type of the event
     * @param value its data
     */
    public record Told(String id, String type, String key, String value) {}

    /** The ids of all invoices of which it was told that this import issued them. */
    static Set<String> invoicesToldOf(String importId) {
        return told("billing.invoices").stream()
                .filter(told -> told.type().equals(ISSUED) && told.value().contains(importId))
                .map(Told::key)
                .collect(Collectors.toSet());
    }

    /** All that lies in a topic. */
    public static Collection<Told> told(String topic) {
        Map<String, Told> all = new LinkedHashMap<>();
        for (var one : records(topic)) {
            String id = header(one, "ce_id");
            all.put(id, new Told(id, header(one, "ce_type"), one.key(), one.value()));
        }
        return all.values();
    }

    private static List<ConsumerRecord<String, String>> records(String topic) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (var consumer = consumer()) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
        }
        return all;
    }

    /**
     * Says all that lies in a topic once more, byte for byte.
     *
     * @return how much that is
     */
    public static int tellAgain(String topic) {
        List<ConsumerRecord<String, String>> records = records(topic);
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Town.stack().addresses().kafka()),
                        new StringSerializer(),
                        new StringSerializer())) {
            records.forEach(one -> {
                var _ =
                        producer.send(
                                new ProducerRecord<>(
                                        topic, null, null, one.key(), one.value(), one.headers()));
            });
        }
        return records.size();
    }

    /** The topics into which consumers put what they cannot understand, and how much lies there. */
    public static Map<String, Integer> deadLetters() {
        try (var consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> topic.endsWith(".dlt"))
                    .collect(Collectors.toMap(topic -> topic, topic -> told(topic).size()));
        }
    }

    private static String header(ConsumerRecord<String, String> told, String name) {
        var header = told.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", Town.stack().addresses().kafka()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
