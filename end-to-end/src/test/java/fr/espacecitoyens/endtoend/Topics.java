package fr.espacecitoyens.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was really told over Kafka, from the beginning. */
final class Topics {

    private static final String ISSUED = "fr.espacecitoyens.billing.invoice-issued.v1";

    private Topics() {}

    /** The ids of all invoices of which it was told that this import issued them. */
    static Set<String> invoicesToldOf(String importId) {
        Set<String> invoices = new HashSet<>();
        try (var consumer = consumer()) {
            var partitions =
                    consumer.partitionsFor("billing.invoices").stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, String> told : consumer.poll(Duration.ofSeconds(1))) {
                    if (type(told).equals(ISSUED) && told.value().contains(importId)) {
                        invoices.add(told.key());
                    }
                }
            }
        }
        return invoices;
    }

    private static String type(ConsumerRecord<String, String> told) {
        var header = told.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", Town.stack().addresses().kafka()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
