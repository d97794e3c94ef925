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
 * payment-service with its receipts, identity-service with its contacts, billing-service with its
 * invoices, and Keycloak's token endpoint, over real HTTP.
 */
final class FakeNeighbours {

    /** A fixed port, since it comes back where it was. */
    static final int PORT = 27103;

    static final String SECRET = "a secret of the test";

    private static final String TOKEN_PATH =
            "/auth/realms/espace-citoyens/protocol/openid-connect/token";

    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Map<String, String> contacts = new ConcurrentHashMap<>();
    private final Map<String, String> letters = new ConcurrentHashMap<>();
    private final Map<String, byte[]> pdfs = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    void start() {
        try {
            var started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
            started.createContext(TOKEN_PATH, FakeNeighbours::giveToken);
            started.createContext("/receipts/", this::giveReceipt);
            started.createContext("/citizens/", this::giveContact);
            started.createContext("/letters/", this::giveLetter);
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
        reaches(citizenId, email, "COURRIEL");
    }

    void reaches(String citizenId, String email, String preferredMeans) {
        contacts.put(
                "/citizens/" + citizenId + "/contact",
                "{\"email\":\"%s\",\"preferredMeans\":\"%s\"}".formatted(email, preferredMeans));
    }

    /** What billing says of a citizen's invoices, as JSON objects. */
    void bills(String citizenId, String... invoices) {
        letters.put("/letters/" + citizenId, "[" + String.join(",", invoices) + "]");
    }

    void prints(String citizenId, String invoiceId, byte[] pdf) {
        pdfs.put("/letters/" + citizenId + "/" + invoiceId + "/pdf", pdf);
    }

    private void giveLetter(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] pdf = pdfs.get(path);
        if (!"Bearer own-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (pdf != null) {
            answer(exchange, 200, "application/pdf", pdf);
        } else {
            answer(exchange, 200, letters.getOrDefault(path, "[]"));
        }
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
        answer(exchange, status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
