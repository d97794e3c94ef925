package fr.espacecitoyens.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Paybox's server operations over real HTTP: knows the transactions that a test tells of. */
final class FakeOperations {

    /** What Paybox says of a transaction. */
    private record Known(String number, String status) {}

    private static final String NOTHING = "nothing";

    /** What the tests' invoices cost. */
    private static final long WHOLE = 853;

    private final Map<String, Known> byReference = new ConcurrentHashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final List<Given> refunds = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final AtomicReference<Mishap> next = new AtomicReference<>(Mishap.NONE);
    private final Set<Long> remitted = ConcurrentHashMap.newKeySet();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final List<Instant> silences = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile boolean running = true;

    /** What becomes of the next refund. */
    enum Mishap {
        NONE,
        /** It is done, and its answer lost. */
        LOST_ANSWER,
        /** It is done, and answered with nothing. */
        EMPTY_ANSWER,
        /** It is refused. */
        REFUSED,
        /** Somebody else has used its number before. */
        NUMBER_TAKEN
    }

    /** A refund that was done. */
    private record Given(String type, String question, String transaction, long cents) {}

    FakeOperations() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/PPPS.php", this::answer);
        server.createContext("/load.html", this::load);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/PPPS.php";
    }

    /** Of a payment page beside a load page. */
    String pageUrl() {
        return "http://localhost:"
                + server.getAddress().getPort()
                + "/cgi/MYchoix_pagepaiement.cgi";
    }

    void isRunning(boolean running) {
        this.running = running;
    }

    /** Says nothing to any refund until it speaks again. */
    void isSilent(boolean isSilent) {
        silences.clear();
        silent = isSilent;
    }

    /** When it was asked for refunds while it was silent. */
    List<Instant> silences() {
        return List.copyOf(silences);
    }

    /** The bank has got this payment: it cannot be undone any more. */
    void hasRemitted(String transaction) {
        remitted.add(Long.parseLong(transaction));
    }

    void next(Mishap mishap) {
        next.set(mishap);
    }

    /** Amounts given back of a transaction, in cents. */
    List<Long> refundsOf(String transaction) {
        return refunds.stream()
                .filter(r -> Long.parseLong(r.transaction()) == Long.parseLong(transaction))
                .map(Given::cents)
                .toList();
    }

    /** By which operations a transaction's money went back. */
    List<String> typesOfRefunds(String transaction) {
        return refunds.stream()
                .filter(r -> Long.parseLong(r.transaction()) == Long.parseLong(transaction))
                .map(Given::type)
                .toList();
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

    /**
     * Something happens, once, after Paybox has looked for this one and before its answer comes.
     */
    void whileAskedFor(String reference, Runnable event) {
        meanwhile.put(reference, event);
    }

    /** About everything. */
    void isBack() {
        away.clear();
    }

    boolean wasAskedFor(String reference) {
        return asked.contains(reference);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = read(exchange);
            String reference = question.getOrDefault("REFERENCE", "");
            asked.add(reference);
            boolean isRefund = question.getOrDefault("TYPE", "").equals("00014");
            if (silent && isRefund) {
                silences.add(Instant.now());
                exchange.sendResponseHeaders(504, -1);
                return;
            }
            if (away.contains(reference)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String said =
                    switch (question.getOrDefault("TYPE", "")) {
                        case "00005" -> cancelled(question);
                        case "00014" -> refunded(question);
                        default -> text(question);
                    };
            var event = meanwhile.remove(reference);
            if (event != null) {
                event.run();
            }
            if (said.equals(NOTHING)) {
                exchange.sendResponseHeaders(504, -1);
                return;
            }
            byte[] text = said.getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        }
    }

    private void load(HttpExchange exchange) throws IOException {
        try (exchange) {
            String state = running ? "OK" : "KO";
            byte[] page =
                    "<html><body><div id=\"server_status\">%s</div></body></html>"
                            .formatted(state)
                            .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    /** A whole payment is undone as long as the bank has not got it. */
    private synchronized String cancelled(Map<String, String> question) {
        return remitted.contains(Long.parseLong(question.getOrDefault("NUMTRANS", "")))
                ? "CODEREPONSE=00015&COMMENTAIRE=deja effectue"
                : refunded(question);
    }

    private synchronized String refunded(Map<String, String> question) {
        // Numbers begin anew each day, and in each database of the tests.
        String number =
                String.join(
                        "/",
                        question.getOrDefault("DATEQ", "").substring(0, 8),
                        question.getOrDefault("NUMQUESTION", ""),
                        question.getOrDefault("REFERENCE", ""));
        Mishap mishap = next.getAndSet(Mishap.NONE);
        if (mishap == Mishap.NUMBER_TAKEN) {
            taken.add(number);
        }
        if (taken.contains(number)
                || refunds.stream().anyMatch(given -> given.question().equals(number))) {
            return "CODEREPONSE=00039&COMMENTAIRE=deja traitee";
        }
        if (mishap == Mishap.REFUSED) {
            return "CODEREPONSE=00011&COMMENTAIRE=refuse";
        }
        refunds.add(
                new Given(
                        question.getOrDefault("TYPE", ""),
                        number,
                        question.getOrDefault("NUMTRANS", ""),
                        Long.parseLong(question.getOrDefault("MONTANT", ""))));
        return switch (mishap) {
            case LOST_ANSWER -> NOTHING;
            case EMPTY_ANSWER -> "";
            case NONE, NUMBER_TAKEN, REFUSED ->
                    "NUMTRANS=0000009001&NUMAPPEL=0000000002&CODEREPONSE=00000&COMMENTAIRE=ok";
        };
    }

    private String text(Map<String, String> question) {
        var known =
                question.getOrDefault("TYPE", "").equals("00011")
                        ? byReference.get(question.get("REFERENCE"))
                        : byReference.values().stream()
                                .filter(k -> k.number().equals(question.get("NUMTRANS")))
                                .findFirst()
                                .orElse(null);
        String number = question.getOrDefault("NUMTRANS", "");
        if (known == null && question.getOrDefault("TYPE", "").equals("00017")) {
            long back = refundsOf(number).stream().mapToLong(Long::longValue).sum();
            return "NUMTRANS=%s&CODEREPONSE=00000&STATUS=%s"
                    .formatted(number, back == WHOLE ? "Remboursé" : "Capturé");
        }
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
