package fr.espacecitoyens.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;

/** What goes out. */
public record Reply(int status, Map<String, String> headers, String body) {

    private static final int NO_STATUS = 0;

    /** No script at all, nothing from elsewhere, never in a frame. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final Map<String, String> STYLE_SHEET =
            Map.of("Content-Type", "text/css; charset=utf-8", "Cache-Control", "max-age=60");

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

    /** A file to be kept, as Paybox's back office writes it. */
    public static Reply latin1File(String name, String text) {
        return new Reply(
                200,
                Map.of(
                        "Content-Type", "text/csv; charset=" + ISO_8859_1,
                        "Content-Disposition", "attachment; filename=" + name),
                text);
    }

    /** Text for a program, in ASCII. */
    public static Reply text(String text) {
        return new Reply(200, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    /** The pages' style; 404 if the program was packed without it. */
    public static Reply styleSheet() {
        try (var css = Reply.class.getResourceAsStream("/assets/simulator.css")) {
            return css == null
                    ? notFound()
                    : new Reply(200, STYLE_SHEET, new String(css.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 303: the browser goes on with a GET. */
    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location, "Cache-Control", "no-store"), "");
    }

    /** The connection is closed without a word. */
    public static Reply silence() {
        return new Reply(NO_STATUS, Map.of(), "");
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

    /** Writes it out; the exchange is still to be closed. */
    public void send(HttpExchange exchange) throws IOException {
        if (status == NO_STATUS) {
            return;
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(charset());
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
