package fr.espacecitoyens.payfip;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A town that takes notifications. */
final class Creditor implements AutoCloseable {

    private final HttpServer server;
    private final List<String> notifications = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;

    Creditor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/notification", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String hint =
                    method.equals("GET")
                            ? exchange.getRequestURI().getRawQuery()
                            : new String(body, StandardCharsets.US_ASCII);
            notifications.add(method + " " + hint);
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    /** « GET idop=… » or « POST idop=… », in the order in which they came. */
    List<String> notifications() {
        return notifications;
    }

    void answersWith(int status) {
        answer = status;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notification";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
