package fr.espacecitoyens.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * payment-service with its receipts, identity-service with its contacts, and Keycloak's token
 * endpoint, over real HTTP.
 */
final class FakePaymentService {

    /** A fixed port, since it comes back where it was. */
    static final int PORT = 27103;

    static final String SECRET = "a secret of the test";

    private static final String TOKEN_PATH =
            "/auth/realms/espace-citoyens/protocol/openid-connect/token";

    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Map<String, String> contacts = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    void start() {
        try {
            var started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
            started.createContext(TOKEN_PATH, FakePaymentService::giveToken);
            started.createContext("/receipts/", this::giveReceipt);
            started.createContext("/citizens/", this::giveContact);
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void knows(String paymentId, String receipt) {
        receipts.put(paymentId, receipt);
    }

    void reaches(String citizenId, String email) {
        contacts.put("/citizens/" + citizenId + "/contact", "{\"email\":\"" + email + "\"}");
    }

    private void giveContact(HttpExchange exchange) throws IOException {
        String contact = contacts.get(exchange.getRequestURI().getPath());
        if (!"Bearer own-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else {
            answer(exchange, contact == null ? 404 : 200, contact == null ? "{}" : contact);
        }
    }

    private static void giveToken(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                "notification-service:a+secret+of+the+test"
                                        .getBytes(StandardCharsets.UTF_8));
        boolean right =
                form.contains("grant_type=client_credentials")
                        && ("Basic " + basic)
                                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(
                exchange,
                right ? 200 : 401,
                right
                        ? "{\"access_token\":\"own-token\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        : "{\"error\":\"invalid_client\"}");
    }

    private void giveReceipt(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String receipt = receipts.get(path.substring("/receipts/".length()));
        if (!"Bearer own-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (receipt == null) {
            answer(exchange, 404, "{}");
        } else {
            answer(exchange, 200, receipt);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
