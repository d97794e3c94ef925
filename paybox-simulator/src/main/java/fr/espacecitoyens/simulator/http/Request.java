package fr.espacecitoyens.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came in, with the text exactly as it was sent.
 *
 * @param method in upper case
 * @param path decoded, without the query
 * @param variables the parts of the path that the route names
 * @param rawQuery still encoded; empty if there is none
 * @param body still encoded
 */
public record Request(
        String method, String path, Map<String, String> variables, String rawQuery, String body) {

    /** Far more than a payment request needs. */
    private static final int LONGEST_BODY = 64 * 1024;

    static Request read(HttpExchange exchange, Map<String, String> variables) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new TooLong();
        }
        var uri = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                variables,
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                new String(body, StandardCharsets.UTF_8));
    }

    /** A part of the path, by the name that the route gives it. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    static final class TooLong extends IOException {}
}
