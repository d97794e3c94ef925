package fr.espacecitoyens.platform.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class PlatformTest {

    private static final String WRITTEN = "sample.note-written.v1";

    private final MongoTemplate mongo;
    private final NoteService.NoteListener listener;
    private final EventWriter events;

    @LocalServerPort private int port;

    PlatformTest(MongoTemplate mongo, NoteService.NoteListener listener, EventWriter events) {
        this.mongo = mongo;
        this.listener = listener;
        this.events = events;
    }

    @Test
    void a_stored_change_is_published_and_leaves_the_outbox_empty() throws Exception {
        var answer = post("{\"text\":\"bonjour\"}", TestTokens.citizen("c1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        await().until(() -> listener.read.stream().anyMatch(n -> n.text().equals("bonjour")));
        await().untilAsserted(() -> assertThat(unpublished("bonjour")).isEmpty());
    }

    @Test
    void what_a_killed_process_left_in_the_outbox_is_found_by_the_sweep() {
        var event =
                events.write(WRITTEN, "left", new NoteService.NoteWritten("left", "left behind"));
        // The driver's own insert: the relay is not told of it.
        mongo.getCollection("notes")
                .insertOne(
                        new Document("_id", "left")
                                .append("text", "left behind")
                                .append("unpublished", event.eventId())
                                .append(
                                        "outbox",
                                        List.of(
                                                new Document("eventId", event.eventId())
                                                        .append("type", event.type())
                                                        .append("key", event.key())
                                                        .append("time", event.time())
                                                        .append("data", event.data()))));

        await().until(() -> listener.read.stream().anyMatch(n -> n.text().equals("left behind")));
        await().untilAsserted(() -> assertThat(unpublished("left behind")).isEmpty());
    }

    @Test
    void an_unreadable_message_becomes_a_dead_letter_and_holds_nobody_up() {
        try (var dead = EventChannel.on("sample.notes.platform-sample.dlt");
                var notes = EventChannel.on("sample.notes")) {
            notes.publish(WRITTEN, "k", "{\"id\":\"k\",\"text\":\"before\"}");
            notes.publishGarbage("k", "no event at all");
            notes.publish(WRITTEN, "k", "{\"id\":\"k\"}");
            notes.publish(WRITTEN, "k", "{\"id\":\"k\",\"text\":\"after\"}");

            for (var read : List.of(listener.read, listener.readInBatches)) {
                await().untilAsserted(() ->
                        assertThat(read)
                                .extracting(NoteService.NoteWritten::text)
                                .contains("before", "after"));
            }
            await().untilAsserted(() -> assertThat(dead.heard(WRITTEN, "k")).hasSize(1));
        }
    }

    @Test
    void whoever_has_no_token_or_not_the_role_or_an_unnamed_route_is_refused() throws Exception {
        assertThat(post("{\"text\":\"x\"}", "no.valid.token").statusCode()).isEqualTo(401);
        assertThat(post("{\"text\":\"x\"}", TestTokens.expired("c1")).statusCode()).isEqualTo(401);
        assertThat(post("{\"text\":\"x\"}", TestTokens.withRoles("portal")).statusCode())
                .isEqualTo(403);
        var unnamed =
                send(
                        HttpRequest.newBuilder(uri("/actuator/env"))
                                .header("Authorization", "Bearer " + TestTokens.citizen("c1")));
        assertThat(unnamed.statusCode()).isEqualTo(403);
    }

    @Test
    void a_refused_field_is_named_in_the_problem() throws Exception {
        var answer = post("{\"text\":\" \"}", TestTokens.citizen("c1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("urn:espace-citoyens:problem:invalid-fields", "\"text\"", "Écrivez");
    }

    @Test
    void a_defect_shows_nothing_of_itself() throws Exception {
        var answer = post("{\"text\":\"defect\"}", TestTokens.citizen("c1"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("problem:unexpected").doesNotContain("1234");
    }

    @Test
    void health_is_public() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/actuator/health/readiness")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private List<?> unpublished(String text) {
        var note = mongo.getCollection("notes").find(new Document("text", text)).first();
        return note == null ? List.of() : note.getList("outbox", Document.class, List.of());
    }

    private HttpResponse<String> post(String json, String token) throws Exception {
        return send(
                HttpRequest.newBuilder(uri("/notes"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
