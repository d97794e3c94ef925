package fr.espacecitoyens.platform.event;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service that declares an {@link EventTopology} its outbox relay and its listeners. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnBean(EventTopology.class)
class EventsAutoConfiguration {

    /** As many consumers of one group can work side by side; order holds per key. */
    private static final int PARTITIONS = 3;

    @Bean
    EventWriter eventWriter(JsonMapper json, Clock clock) {
        return new EventWriter(json, clock);
    }

    @Bean
    EventReader eventReader(JsonMapper json) {
        return new EventReader(json);
    }

    @Bean
    OutboxRelay outboxRelay(
            EventTopology topology,
            MongoTemplate mongo,
            KafkaTemplate<String, CloudEvent> kafka,
            @Value("${spring.application.name}") String service,
            @Value("${platform.outbox.sweep-interval:5s}") Duration sweepInterval) {
        return new OutboxRelay(
                topology,
                new OutboxStore(mongo),
                new EventPublisher(kafka, service),
                sweepInterval);
    }

    @Bean
    KafkaAdmin.NewTopics eventTopics(
            EventTopology topology, @Value("${spring.application.name}") String service) {
        var names = new TreeSet<String>(topology.publishes().values());
        names.addAll(topology.subscribes());
        topology.subscribes()
                .forEach(topic -> names.add(EventTopology.deadLetterTopic(topic, service)));
        return new KafkaAdmin.NewTopics(
                names.stream()
                        .map(name -> TopicBuilder.name(name).partitions(PARTITIONS).build())
                        .toArray(NewTopic[]::new));
    }

    @Bean
    DefaultErrorHandler kafkaErrorHandler(
            KafkaTemplate<String, CloudEvent> events,
            ProducerFactory<String, CloudEvent> producers,
            @Value("${spring.application.name}") String service) {
        var rawSettings = new HashMap<>(producers.getConfigurationProperties());
        rawSettings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        var raw = new KafkaTemplate<>(new DefaultKafkaProducerFactory<String, byte[]>(rawSettings));
        return DeadLetters.errorHandler(events, raw, service);
    }
}
