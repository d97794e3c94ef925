package fr.espacecitoyens.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A service that gives prepared answers and remembers what it was asked. */
final class FakeService {

    record Call(
            String method,
            String path,
            @Nullable String query,
            @Nullable String token,
            String body) {}

    record Answer(int status, String type, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean away;

    FakeService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void forgetAll() {
        answers.clear();
        delays.clear();
        calls.clear();
        away = false;
    }

    void goAway() {
        away = true;
    }

    void answer(String methodAndPath, int status, String json) {
        answers.put(methodAndPath, new Answer(status, "application/json", json));
    }

    void takesItsTime(String methodAndPath, Duration time) {
        delays.put(methodAndPath, time);
    }

    /** What it answers with. */
    String prepared(String methodAndPath) {
        return Objects.requireNonNull(answers.get(methodAndPath)).body();
    }

    void answerPdf(String methodAndPath, String document) {
        answers.put(methodAndPath, new Answer(200, "application/pdf", document));
    }

    /** A problem as the services write it. */
    void refuse(String methodAndPath, int status, String slug, String errors) {
        answer(
                methodAndPath,
                status,
                """
                {"type":"urn:espace-citoyens:problem:%s","status":%d,
                 "detail":"Détail du refus %s.","errors":[%s]}
                """
                        .formatted(slug, status, slug, errors));
    }

    List<Call> calls(String methodAndPath) {
        return calls.stream()
                .filter(c -> (c.method() + " " + c.path()).equals(methodAndPath))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            calls.add(
                    new Call(
                            exchange.getRequestMethod(),
                            path,
                            exchange.getRequestURI().getQuery(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            body));
            delayed(delays.get(exchange.getRequestMethod() + " " + path));
            var answer = away ? AWAY : answers.get(exchange.getRequestMethod() + " " + path);
            send(exchange, answer == null ? MISSING : answer);
        }
    }

    private static void delayed(@Nullable Duration time) {
        if (time != null) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static final Answer AWAY = new Answer(503, "text/plain", "away");
    private static final Answer MISSING =
            new Answer(
                    404,
                    "application/problem+json",
                    "{\"type\":\"urn:espace-citoyens:problem:not-found\",\"detail\":\"Introuvable.\"}");
}
