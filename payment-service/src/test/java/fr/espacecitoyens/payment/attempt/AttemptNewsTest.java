package fr.espacecitoyens.payment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.payment.payable.Allocation;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AttemptNewsTest {

    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final AttemptNews news = new AttemptNews();
    private final Attempt created =
            Attempt.start(
                    new Purchase(
                            "reference",
                            List.of(new Allocation("invoice-1", 853)),
                            "citizen-1",
                            "a@example.org",
                            ProviderName.PAYBOX,
                            null),
                    NOW,
                    NOW.plusSeconds(1200));
    private final AtomicReference<Optional<Attempt>> now =
            new AtomicReference<>(Optional.of(created));

    @Test
    void what_is_there_already_is_told_at_once() {
        assertThat(awaited("a1", () -> Optional.of(created), AttemptState.CREATED))
                .contains(created);
        assertThat(awaited("a1", Optional::empty, AttemptState.PAID)).isEmpty();
    }

    @Test
    void who_waits_is_woken_by_news_of_that_payment() {
        var answer =
                CompletableFuture.supplyAsync(() -> awaited("a1", now::get, AttemptState.PAID));
        now.set(Optional.empty());

        await().until(() -> {
            news.heard(about("another"));
            news.heard(about("a1"));
            return answer.isDone();
        });

        assertThat(answer.join()).isEmpty();
    }

    @Test
    void who_is_told_nothing_looks_again_all_the_same() {
        var seen =
                news.awaited(
                        "a1",
                        () -> now.getAndSet(Optional.empty()),
                        attempt -> attempt.state() == AttemptState.PAID,
                        Duration.ofMillis(1));

        assertThat(seen).isEmpty();
    }

    private Optional<Attempt> awaited(
            String id, Supplier<Optional<Attempt>> look, AttemptState state) {
        return news.awaited(id, look, attempt -> attempt.state() == state, FOR_EVER);
    }

    private static CloudEvent about(String id) {
        return CloudEventBuilder.v1()
                .withId("event")
                .withSource(URI.create("urn:test"))
                .withType("test")
                .withSubject(id)
                .build();
    }
}
