package fr.espacecitoyens.platform.event;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.SerializationUtils;

/**
 * For a listener that hears many events at a time and keeps them together, since every trip to the
 * database takes long. A message it fails on is treated as for all other listeners.
 */
public final class EventBatch {

    private static final LogAccessor LOG = new LogAccessor(EventBatch.class);

    private EventBatch() {}

    /**
     * Has events read one after the other, and then kept.
     *
     * @param read collects what an event says; fails where an event makes no sense
     * @param keep keeps all that was read; what makes it fail is taken for something outside that
     *     is away, and the batch is heard again until that is back
     */
    public static void hear(
            List<ConsumerRecord<String, CloudEvent>> records,
            Consumer<CloudEvent> read,
            Runnable keep) {
        for (var message : records) {
            try {
                read.accept(event(message));
            } catch (RuntimeException e) {
                // What came before will not be heard again.
                keep.run();
                throw new BatchListenerFailedException("cannot hear an event", e, message);
            }
        }
        keep.run();
    }

    private static CloudEvent event(ConsumerRecord<String, CloudEvent> message) {
        CloudEvent event = message.value();
        if (event != null) {
            return event;
        }
        RuntimeException unreadable =
                SerializationUtils.getExceptionFromHeader(
                        message, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, LOG);
        throw unreadable == null ? new IllegalArgumentException("no event") : unreadable;
    }
}
