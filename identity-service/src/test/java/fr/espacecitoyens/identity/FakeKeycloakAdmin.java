package fr.espacecitoyens.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin interface, as far as this service uses it. */
public final class FakeKeycloakAdmin {

    private static final String TOKEN = "/realms/espace-citoyens/protocol/openid-connect/token";
    private static final String SESSIONS = "/admin/realms/espace-citoyens/sessions/";
    private static final String USERS = "/admin/realms/espace-citoyens/users/";

    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> sessions = new ConcurrentHashMap<>();
    private final Map<String, List<String>> credentials = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;

    public FakeKeycloakAdmin() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void add(String id) {
        accounts.put(id, "{\"id\":\"" + id + "\",\"attributes\":{\"draft_id\":[\"some-draft\"]}}");
    }

    /** The citizen logs in somewhere. */
    public void open(String citizen, String session) {
        sessions.computeIfAbsent(citizen, _ -> new ConcurrentHashMap<>())
                .put(
                        session,
                        "{\"id\":\"%s\",\"ipAddress\":\"192.0.2.7\",\"start\":1000,\"lastAccess\":2000}"
                                .formatted(session));
    }

    /** The citizen adds something to log in with. */
    public void addCredential(String citizen, String type, String label, long createdMillis) {
        credentials
                .computeIfAbsent(citizen, _ -> new CopyOnWriteArrayList<>())
                .add(
                        "{\"id\":\"%s-1\",\"type\":\"%s\",\"userLabel\":\"%s\",\"createdDate\":%d}"
                                .formatted(type, type, label, createdMillis));
    }

    public Set<String> open(String citizen) {
        return sessions.getOrDefault(citizen, Map.of()).keySet();
    }

    public @Nullable String account(String id) {
        return accounts.get(id);
    }

    /** The next so many requests fail as when Keycloak is away. */
    public void failTimes(int times) {
        failures.set(times);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, "");
            } else if (path.equals(TOKEN)) {
                answer(exchange, 200, "{\"access_token\":\"admin\",\"expires_in\":60}");
            } else if (!"Bearer admin"
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "");
            } else if (path.endsWith("/sessions")) {
                String id = path.substring(USERS.length(), path.lastIndexOf('/'));
                answer(
                        exchange,
                        200,
                        "[" + String.join(",", sessions.getOrDefault(id, Map.of()).values()) + "]");
            } else if (path.endsWith("/credentials")) {
                String id = path.substring(USERS.length(), path.lastIndexOf('/'));
                answer(
                        exchange,
                        200,
                        "[" + String.join(",", credentials.getOrDefault(id, List.of())) + "]");
            } else if (path.startsWith(SESSIONS)) {
                String session = path.substring(SESSIONS.length());
                sessions.values().forEach(open -> open.remove(session));
                answer(exchange, 204, "");
            } else {
                user(exchange, path.substring(USERS.length()), body);
            }
        }
    }

    private void user(HttpExchange exchange, String id, String body) throws IOException {
        String known = accounts.get(id);
        if (known == null) {
            answer(exchange, 404, "{}");
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, known);
            case "PUT" -> {
                accounts.put(id, body);
                answer(exchange, 204, "");
            }
            default -> {
                accounts.remove(id);
                answer(exchange, 204, "");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
