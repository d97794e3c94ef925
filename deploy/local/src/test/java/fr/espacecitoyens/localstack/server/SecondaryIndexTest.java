package fr.espacecitoyens.localstack.server;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index finds is what a search through all documents finds. */
class SecondaryIndexTest {

    private static final List<String> FIELDS = List.of("text", "many", "parts.id", "at", "flag");
    private static final int DOCUMENTS = 300;

    @TempDir Path folder;

    private final Random random = new Random(7);

    @Test
    void the_same_is_found_with_and_without_an_index_also_after_a_kill() throws Exception {
        int port = ChildJvm.freePort();
        try (var server = ChildJvm.run(MongoServer.class, folder, port);
                var client = connect(port)) {
            FIELDS.forEach(field -> indexed(client).createIndex(ascending(field), options(field)));
            for (int i = 0; i < DOCUMENTS; i++) {
                var document = document(i);
                both(client, things -> things.insertOne(new Document(document)));
            }
            compare(client);
            for (int i = 0; i < DOCUMENTS; i += 3) {
                var id = eq("_id", "d" + i);
                var change = i % 2 == 0 ? set("text", "t" + i % 4) : unset("at");
                both(client, things -> things.updateOne(id, change));
                var other = eq("_id", "d" + (i + 1));
                both(client, things -> things.deleteOne(other));
            }
            compare(client);
            server.kill();
        }
        try (var _ = ChildJvm.run(MongoServer.class, folder, port);
                var client = connect(port)) {
            compare(client);
        }
    }

    private static IndexOptions options(String field) {
        return new IndexOptions().sparse(field.equals("at"));
    }

    private Document document(int i) {
        var document =
                new Document("_id", "d" + i)
                        .append("text", "t" + random.nextInt(5))
                        .append("many", List.of(random.nextInt(9), random.nextInt(9)))
                        .append("parts", List.of(part(), part()))
                        .append("at", Instant.ofEpochMilli(random.nextInt(1000)));
        if (random.nextBoolean()) {
            document.append("flag", true);
        }
        if (random.nextInt(10) == 0) {
            document.remove(FIELDS.get(random.nextInt(2)));
        }
        return document;
    }

    private Document part() {
        return new Document("id", "p" + random.nextInt(20));
    }

    private static void compare(MongoClient client) {
        for (Bson question : questions()) {
            var plain = found(plain(client), question);
            assertThat(found(indexed(client), question))
                    .as(question.toString())
                    .containsExactlyInAnyOrderElementsOf(plain);
        }
    }

    private static List<Bson> questions() {
        return List.of(
                eq("text", "t1"),
                in("text", "t1", "t2"),
                in("many", 3, 4),
                eq("many", 3.0),
                and(gte("many", 7), lt("many", 9)),
                eq("parts.id", "p7"),
                and(eq("parts.id", "p7"), ne("text", "t1")),
                lte("at", Instant.ofEpochMilli(500)),
                gt("at", Instant.ofEpochMilli(900)),
                and(
                        gt("at", Instant.ofEpochMilli(100)),
                        lte("at", Instant.ofEpochMilli(200)),
                        eq("flag", true)),
                eq("flag", true),
                eq("flag", null),
                eq("at", null));
    }

    private static List<Document> found(MongoCollection<Document> things, Bson question) {
        return things.find(question).into(new ArrayList<>());
    }

    private static void both(MongoClient client, Consumer<MongoCollection<Document>> change) {
        change.accept(plain(client));
        change.accept(indexed(client));
    }

    private static MongoCollection<Document> plain(MongoClient client) {
        return client.getDatabase("test").getCollection("plain");
    }

    private static MongoCollection<Document> indexed(MongoClient client) {
        return client.getDatabase("test").getCollection("indexed");
    }

    private static MongoClient connect(int port) {
        var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/");
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() ->
                        client.getDatabase("test").runCommand(new Document("ping", 1)) != null);
        return client;
    }
}
