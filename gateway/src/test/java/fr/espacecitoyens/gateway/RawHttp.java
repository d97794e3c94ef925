package fr.espacecitoyens.gateway;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** HTTP by hand: a client library would tidy up what these tests are about. */
public final class RawHttp {

    /** One answer of the gateway. */
    public record Answer(int status, List<String> headers, String text) {

        public List<String> values(String header) {
            String start = header.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(h -> h.substring(start.length()).strip())
                    .toList();
        }
    }

    private RawHttp() {}

    /** Sends a GET with this target exactly as it is written, and these extra header lines. */
    public static Answer get(int port, String target, String... headers) throws IOException {
        return send(port, "GET", target, "", headers);
    }

    /** Sends a request; the body goes as ISO-8859-1, byte by byte. */
    public static Answer send(
            int port, String method, String target, String body, String... headers)
            throws IOException {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(h -> h.startsWith("Host:"))) {
            head.append("Host: espace.example.fr\r\n");
        }
        List.of(headers).forEach(h -> head.append(h).append("\r\n"));
        boolean chunked = List.of(headers).contains("Transfer-Encoding: chunked");
        if (!body.isEmpty() && !chunked) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        return exchange(port, head + (chunked ? chunk(body) : body));
    }

    /** Sends these characters as ISO-8859-1 and reads one answer. */
    public static Answer exchange(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream());
        }
    }

    /** Sends these characters and closes the connection. */
    public static void sayAndLeave(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String chunk(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    private static Answer read(InputStream in) throws IOException {
        List<String> lines = head(in).lines().toList();
        if (lines.isEmpty()) {
            throw new EOFException("no answer");
        }
        int status = Integer.parseInt(lines.getFirst().split(" ", -1)[1]);
        var bodiless = new Answer(status, lines.subList(1, lines.size()), "");
        var body = new ByteArrayOutputStream();
        if (!bodiless.values("Transfer-Encoding").isEmpty()) {
            chunks(in, body);
        } else if (!bodiless.values("Content-Length").isEmpty()) {
            body.write(
                    in.readNBytes(Integer.parseInt(bodiless.values("Content-Length").getFirst())));
        }
        return new Answer(status, bodiless.headers(), body.toString(StandardCharsets.UTF_8));
    }

    static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.substring(0, head.length() - 4);
    }

    static void chunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
            body.write(in.readNBytes(size));
            line(in);
            size = Integer.parseInt(line(in), 16);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }
}
