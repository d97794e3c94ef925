package fr.espacecitoyens.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox for browsers ({@code /}) and for programs ({@code /api/messages}). */
final class MailSite {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String ALL = "/api/messages";

    private final JsonMapper json = new JsonMapper();
    private final Mailbox mailbox;
    private final HttpServer server;

    MailSite(Mailbox mailbox, int port) throws IOException {
        this.mailbox = mailbox;
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, HTML, "");
            } else if (path.equals("/")) {
                send(exchange, 200, HTML, MailPages.list(mailbox.messages()));
            } else if (path.startsWith("/messages/")) {
                sendPage(exchange, mailbox.message(path.substring("/messages/".length())));
            } else if (path.matches("/pieces/[0-9a-z]{1,13}/[0-9]{1,3}")) {
                String[] parts = path.split("/", -1);
                sendFile(exchange, mailbox.attachment(parts[2], Integer.parseInt(parts[3])));
            } else if (path.equals(ALL)) {
                send(exchange, 200, JSON, json.writeValueAsString(wanted(exchange)));
            } else if (path.startsWith(ALL + "/")) {
                sendJson(exchange, mailbox.message(path.substring(ALL.length() + 1)));
            } else {
                send(exchange, 404, HTML, MailPages.notFound());
            }
        }
    }

    private List<StoredMessage> wanted(HttpExchange exchange) {
        return Stream.ofNullable(exchange.getRequestURI().getRawQuery())
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(parameter -> parameter.startsWith("to="))
                .map(parameter -> URLDecoder.decode(parameter.substring(3), StandardCharsets.UTF_8))
                .findFirst()
                .map(mailbox::messagesTo)
                .orElseGet(mailbox::messages);
    }

    private void sendPage(HttpExchange exchange, Optional<StoredMessage> message)
            throws IOException {
        if (message.isPresent()) {
            send(exchange, 200, HTML, MailPages.message(message.get()));
        } else {
            send(exchange, 404, HTML, MailPages.notFound());
        }
    }

    private static void sendFile(HttpExchange exchange, Optional<byte[]> file) throws IOException {
        if (file.isPresent()) {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment");
            send(exchange, 200, "application/octet-stream", file.get());
        } else {
            send(exchange, 404, HTML, MailPages.notFound());
        }
    }

    private void sendJson(HttpExchange exchange, Optional<StoredMessage> message)
            throws IOException {
        if (message.isPresent()) {
            send(exchange, 200, JSON, json.writeValueAsString(message.get()));
        } else {
            send(exchange, 404, JSON, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
