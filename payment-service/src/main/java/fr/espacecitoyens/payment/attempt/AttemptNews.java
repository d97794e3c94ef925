package fr.espacecitoyens.payment.attempt;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for an attempt to change. Every instance hears of all changes as any other
 * service does: a page may ask another instance than the one that the provider told.
 */
@Component
class AttemptNews {

    private final ConcurrentMap<String, Set<CountDownLatch>> waiting = new ConcurrentHashMap<>();

    /** A group of its own for each instance, from now on; what nobody waits for is let go. */
    @KafkaListener(
            topics = "payment.payments",
            groupId = "${spring.kafka.consumer.group-id}.news.${random.uuid}",
            properties = "auto.offset.reset=latest")
    void heard(CloudEvent event) {
        String id = Objects.requireNonNullElse(event.getSubject(), "");
        waiting.getOrDefault(id, Set.of()).forEach(CountDownLatch::countDown);
    }

    /**
     * Looks, and if it is not what is waited for, looks once more after the next change.
     *
     * @param longest after which the second look is taken in any case: not every change is told
     */
    Optional<Attempt> awaited(
            String id,
            Supplier<Optional<Attempt>> look,
            Predicate<Attempt> awaited,
            Duration longest) {
        var news = new CountDownLatch(1);
        waiting.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(news);
        try {
            var seen = look.get();
            return seen.isEmpty() || awaited.test(seen.get()) || !heard(news, longest)
                    ? seen
                    : look.get();
        } finally {
            waiting.computeIfPresent(
                    id,
                    (_, all) -> {
                        all.remove(news);
                        return all.isEmpty() ? null : all;
                    });
        }
    }

    /** Whether to look again: not when the service is about to end. */
    private static boolean heard(CountDownLatch news, Duration longest) {
        try {
            boolean _ = news.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
