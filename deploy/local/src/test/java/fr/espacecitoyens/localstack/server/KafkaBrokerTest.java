package fr.espacecitoyens.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final Duration STARTING = Duration.ofSeconds(90);

    @TempDir Path folder;

    @Test
    void events_survive_a_kill_and_topics_are_not_made_by_mistake() throws Exception {
        int port = ChildJvm.freePort();
        int controller = ChildJvm.freePort();
        try (var broker = ChildJvm.run(KafkaBroker.class, folder, port, controller);
                var admin = Admin.create(settings(port))) {
            awaitAnswer(admin);
            admin.createTopics(List.of(new NewTopic("events", 3, (short) 1))).all().get();
            send(port, "first");
            broker.kill();
        }

        try (var _ = ChildJvm.run(KafkaBroker.class, folder, port, controller);
                var admin = Admin.create(settings(port))) {
            awaitAnswer(admin);

            assertThat(received(port)).containsExactly("first");
            assertThatThrownBy(
                            () -> admin.describeTopics(List.of("misspelt")).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static void send(int port, String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        settings(port), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("events", "key", value)).get();
        }
    }

    private static List<String> received(int port) {
        var settings = new java.util.HashMap<>(settings(port));
        settings.put("group.id", "reader");
        settings.put("auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("events"));
            await().atMost(STARTING)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(record -> values.add(record.value()));
                        return !values.isEmpty();
                    });
        }
        return values;
    }

    private static void awaitAnswer(Admin admin) {
        await().atMost(STARTING)
                .ignoreExceptions()
                .until(() -> !admin.describeCluster().nodes().get().isEmpty());
    }

    private static Map<String, Object> settings(int port) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }
}
