package fr.espacecitoyens.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Paybox's server operations over real HTTP: knows the transactions that a test tells of. */
final class FakeOperations {

    /** What Paybox says of a transaction. */
    private record Known(String number, String status) {}

    private final Map<String, Known> byReference = new ConcurrentHashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    FakeOperations() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/PPPS.php", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/PPPS.php";
    }

    void knows(String reference, String number, String status) {
        byReference.put(reference, new Known(number, status));
    }

    /** No answer about this one. */
    void isAwayFor(String reference) {
        away.add(reference);
    }

    void isBackFor(String reference) {
        away.remove(reference);
    }

    boolean wasAskedFor(String reference) {
        return asked.contains(reference);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = read(exchange);
            String reference = question.getOrDefault("REFERENCE", "");
            asked.add(reference);
            if (away.contains(reference)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] text = text(question).getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    private String text(Map<String, String> question) {
        var known =
                question.getOrDefault("TYPE", "").equals("00011")
                        ? byReference.get(question.get("REFERENCE"))
                        : byReference.values().stream()
                                .filter(k -> k.number().equals(question.get("NUMTRANS")))
                                .findFirst()
                                .orElse(null);
        return known == null
                ? "CODEREPONSE=00018&COMMENTAIRE=PAYBOX"
                : "NUMTRANS=%s&NUMAPPEL=0000000001&AUTORISATION=XXXXXX&CODEREPONSE=00000&STATUS=%s&COMMENTAIRE=Demande traitée avec succès"
                        .formatted(known.number(), known.status());
    }

    private static Map<String, String> read(HttpExchange exchange) throws IOException {
        String form =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        return Arrays.stream(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
