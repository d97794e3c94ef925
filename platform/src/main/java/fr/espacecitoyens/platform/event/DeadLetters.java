package fr.espacecitoyens.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.rw.CloudEventRWException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a message that a listener fails on. Unreadable: dead letter at once. Our own
 * defect: a few tries, then dead letter. Something outside is away: tried again for ever, since the
 * message is right and order must hold.
 */
final class DeadLetters {

    private DeadLetters() {}

    static DefaultErrorHandler errorHandler(
            KafkaOperations<String, CloudEvent> events,
            KafkaOperations<String, byte[]> raw,
            String consumer) {
        Map<Class<?>, KafkaOperations<?, ?>> templates = new LinkedHashMap<>();
        templates.put(byte[].class, raw);
        templates.put(CloudEvent.class, events);
        var recoverer =
                new DeadLetterPublishingRecoverer(
                        templates,
                        // -1: the dead-letter topic may have fewer partitions.
                        (message, _) ->
                                new TopicPartition(
                                        EventTopology.deadLetterTopic(message.topic(), consumer),
                                        -1));
        var handler = new DefaultErrorHandler(recoverer, forEver());
        handler.addNotRetryableExceptions(
                UnreadableEvent.class, DeserializationException.class, CloudEventRWException.class);
        handler.setBackOffFunction((_, failure) -> isOurDefect(failure) ? aFewTimes() : forEver());
        return handler;
    }

    /**
     * Whether it will fail however often it is tried. Of what a database says only that counts as
     * such which names a mistake: Spring calls « non-transient » also that there is no database.
     */
    static boolean isOurDefect(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof NullPointerException
                    || t instanceof IllegalArgumentException
                    || t instanceof IllegalStateException
                    || t instanceof ClassCastException
                    || t instanceof DataIntegrityViolationException
                    || t instanceof InvalidDataAccessApiUsageException
                    || t instanceof InvalidDataAccessResourceUsageException
                    || t instanceof ArithmeticException) {
                return true;
            }
        }
        return false;
    }

    private static BackOff aFewTimes() {
        return new FixedBackOff(500, 4);
    }

    private static BackOff forEver() {
        var backOff = new ExponentialBackOff(200, 2);
        // Ten seconds at the most: what was away is used again soon after it is back.
        backOff.setMaxInterval(10_000);
        return backOff;
    }
}
