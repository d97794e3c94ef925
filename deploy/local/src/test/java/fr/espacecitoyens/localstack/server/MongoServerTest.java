package fr.espacecitoyens.localstack.server;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoServerTest {

    private static final int WRITERS = 8;
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 200;

    @TempDir Path folder;

    @Test
    void no_acknowledged_write_is_lost_when_the_process_is_killed() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();

        for (int round = 0; round < KILLS; round++) {
            int port = ChildJvm.freePort();
            try (var server = ChildJvm.run(MongoServer.class, folder, port);
                    var client = connect(port)) {
                waitForAnswer(client);
                assertThat(stored(client)).containsAll(acknowledged);
                writeUntilKilled(round, client, server, acknowledged);
            }
        }

        int port = ChildJvm.freePort();
        try (var _ = ChildJvm.run(MongoServer.class, folder, port);
                var client = connect(port)) {
            waitForAnswer(client);
            assertThat(stored(client)).containsAll(acknowledged);
            assertThat(acknowledged)
                    .hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_KILL)
                    .allSatisfy(id -> assertThat(byNumber(client, id)).isNotNull());
        }
    }

    @Test
    void it_says_that_it_takes_writes_and_keeps_unique_fields_unique() throws Exception {
        int port = ChildJvm.freePort();
        try (var _ = ChildJvm.run(MongoServer.class, folder, port);
                var client = connect(port)) {
            waitForAnswer(client);
            var things = things(client);
            things.insertOne(new Document("_id", "a").append("number", 1));

            var hello = client.getDatabase("test").runCommand(new Document("hello", 1));

            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "b").append("number", 1)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("11000");
        }
    }

    private static void writeUntilKilled(
            int round, MongoClient client, ChildJvm server, Set<String> acknowledged)
            throws Exception {
        int before = acknowledged.size();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = round + "-" + writer + "-";
                writers.add(threads.submit(() -> write(client, prefix, acknowledged)));
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> acknowledged.size() > before + ACKNOWLEDGED_BEFORE_KILL);
            server.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private static void write(MongoClient client, String prefix, Set<String> acknowledged) {
        var things = things(client);
        try {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                things.insertOne(new Document("_id", id).append("number", id));
                things.updateOne(eq("_id", id), push("outbox", id));
                acknowledged.add(id);
            }
        } catch (MongoException _) {
            // The server is gone: what was acknowledged so far is what counts.
        }
    }

    private static Set<String> stored(MongoClient client) {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        for (Document thing : things(client).find()) {
            // A thing whose second write was not acknowledged may lack it.
            if (thing.getList("outbox", String.class, List.of()).size() == 1) {
                ids.add(thing.getString("_id"));
            }
        }
        return ids;
    }

    private static @Nullable Document byNumber(MongoClient client, String number) {
        return things(client).find(eq("number", number)).first();
    }

    private static MongoCollection<Document> things(MongoClient client) {
        var things = client.getDatabase("test").getCollection("things");
        things.createIndex(ascending("number"), new IndexOptions().unique(true));
        return things;
    }

    private static MongoClient connect(int port) {
        return MongoClients.create(
                "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=500".formatted(port));
    }

    private static void waitForAnswer(MongoClient client) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() ->
                        client.getDatabase("test").runCommand(new Document("ping", 1)) != null);
    }
}
