package fr.espacecitoyens.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;

/** What goes out. */
public record Reply(int status, Map<String, String> headers, String body) {

    /** No script at all, nothing from elsewhere, never in a frame. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** A page; payment pages are never kept by a browser or a proxy. */
    public static Reply html(int status, String page) {
        return new Reply(
                status,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                        "Referrer-Policy", "no-referrer",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "no-store"),
                page);
    }

    /** Data for a program. */
    public static Reply json(int status, String text) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
                text);
    }

    /** Text as Paybox's server operations write it. */
    public static Reply latin1(String text) {
        return new Reply(200, Map.of("Content-Type", "text/html; charset=" + ISO_8859_1), text);
    }

    /** 303: the browser goes on with a GET. */
    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location, "Cache-Control", "no-store"), "");
    }

    /** 404. */
    public static Reply notFound() {
        return html(
                404,
                "<!DOCTYPE html><html lang=\"fr\"><title>Page inconnue</title>"
                        + "<main><h1>Page inconnue</h1></main></html>");
    }

    private Charset charset() {
        String type = headers.getOrDefault("Content-Type", "");
        return type.endsWith(ISO_8859_1.name()) ? ISO_8859_1 : UTF_8;
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(charset());
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
