package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Measures how a backlog of Paybox's messages is worked off, as a service finds it that was killed
 * after it had stored them, and prints it. Run by {@code ./measure}.
 */
class BacklogFigures extends PaymentServiceTest {

    private static final int ATTEMPTS = 5_000;
    private static final int MESSAGES_EACH = 10;
    private static final int ALL = ATTEMPTS * MESSAGES_EACH;
    private static final Duration STEP = Duration.ofSeconds(2);

    @Autowired private MongoTemplate mongo;

    @Test
    void prints_how_a_backlog_is_drained() {
        link(citizen);
        List<Document> backlog = new ArrayList<>();
        for (String reference : references()) {
            for (int i = 1; i < MESSAGES_EACH; i++) {
                backlog.add(message(PAYBOX.refused(reference, 853, "00%03d".formatted(100 + i))));
            }
            backlog.add(message(PAYBOX.accepted(reference, 853, "5" + backlog.size())));
        }
        // Together with the database, which is a part of this process in tests.
        mongo.getCollection("inbound_messages").insertMany(backlog);
        backlog.clear();
        Instant begin = Instant.now();
        List<Long> heap = new ArrayList<>();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(STEP)
                .until(() -> {
                    heap.add(usedMegabytes());
                    return waiting() == 0;
                });

        Duration took = Duration.between(begin, Instant.now());
        assertThat(paid()).isEqualTo(ATTEMPTS);
        System.out.printf(
                "FIGURE backlog of %,d messages about %d payments: drained in %d s, %.0f a second,"
                        + " all of them paid; live heap every %d s, the database's included, in MB: %s%n",
                ALL,
                ATTEMPTS,
                took.toSeconds(),
                ALL / (took.toMillis() / 1e3),
                STEP.toSeconds(),
                heap);
    }

    private List<String> references() {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        Instant until = clock.instant().plus(Duration.ofDays(1));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            String id = invoice + "-" + i;
            issue(id, from, until);
            ids.add(id);
        }
        List<String> references = new ArrayList<>();
        for (String id : ids) {
            await().until(() -> payable.find(id, citizen).isPresent());
            references.add(reference(json(clickPay(id, citizen))));
        }
        return references;
    }

    private static Document message(String raw) {
        return new Document("_id", "backlog " + raw)
                .append("origin", new Document("way", "NOTIFICATION").append("provider", "PAYBOX"))
                .append("raw", raw)
                .append("receivedAt", Date.from(Instant.now()))
                .append("waiting", true);
    }

    private long waiting() {
        return mongo.getCollection("inbound_messages")
                .countDocuments(new Document("waiting", true));
    }

    private long paid() {
        return mongo.getCollection("attempts")
                .countDocuments(
                        new Document("purchase.citizenId", citizen)
                                .append("progress.state", "PAID"));
    }

    private static long usedMegabytes() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
