package fr.espacecitoyens.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway that keeps every request as it came, byte by byte. */
final class FakeService implements AutoCloseable {

    /**
     * One request as it arrived.
     *
     * @param line method, target and protocol
     * @param headers each as it was written
     * @param body one character for each byte
     */
    record Received(String line, List<String> headers, String body) {

        String target() {
            return line.split(" ", -1)[1];
        }

        List<String> values(String header) {
            String start = header.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(h -> h.substring(start.length()).strip())
                    .toList();
        }
    }

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** An answer without a body. */
    static String response(String status, String... headers) {
        return "HTTP/1.1 "
                + status
                + "\r\nContent-Length: 0\r\n"
                + String.join("\r\n", headers)
                + "\r\n\r\n";
    }

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final ServerSocket socket;
    private volatile Function<Received, String> answer = _ -> OK;

    FakeService() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** What it answers from now on: a whole response, or nothing to break the connection. */
    void answers(Function<Received, String> response) {
        answer = response;
    }

    /** Forgets what came and answers 200 again. */
    void reset() {
        received.clear();
        begun.set(0);
        answer = _ -> OK;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** How many requests have come, also those whose body never ended. */
    int begun() {
        return begun.get();
    }

    Received only() {
        if (received.size() != 1) {
            throw new AssertionError("requests received: " + received.size());
        }
        return received.element();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            Received request = read(in);
            while (request != null) {
                received.add(request);
                String response = answer.apply(request);
                if (response.isEmpty()) {
                    return;
                }
                connection.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
                request = read(in);
            }
        } catch (IOException _) {
            // The gateway went away in the middle: the test sees that no request was kept.
        }
    }

    private @Nullable Received read(InputStream in) throws IOException {
        String head = RawHttp.head(in);
        if (head.isEmpty()) {
            return null;
        }
        begun.incrementAndGet();
        List<String> lines = head.lines().toList();
        var bodiless = new Received(lines.getFirst(), lines.subList(1, lines.size()), "");
        var body = new ByteArrayOutputStream();
        if (!bodiless.values("Transfer-Encoding").isEmpty()) {
            RawHttp.chunks(in, body);
        } else if (!bodiless.values("Content-Length").isEmpty()) {
            body.write(
                    in.readNBytes(Integer.parseInt(bodiless.values("Content-Length").getFirst())));
        }
        return new Received(
                bodiless.line(), bodiless.headers(), body.toString(StandardCharsets.ISO_8859_1));
    }
}
