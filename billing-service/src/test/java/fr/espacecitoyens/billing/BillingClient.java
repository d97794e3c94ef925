package fr.espacecitoyens.billing;

import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its users see it: over HTTP and over Kafka. */
public final class BillingClient {

    /** An answer, its body as it came. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        /** The body as JSON. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }
    }

    private static final String STAFF = TestTokens.withRoles("facturation");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    public BillingClient(int port) {
        this.port = port;
    }

    /** A name that no other test uses. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public Answer get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    /** Sends a file; what becomes of it is told at the address that the answer names. */
    public Answer send(byte[] file, boolean publish, @Nullable String token) {
        return send(
                request("/staff/imports?publish=" + publish, token)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    public Answer post(String path, @Nullable String token) {
        return send(request(path, token).POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, String json, @Nullable String token) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json, @Nullable String token) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    /** Says how much will be sent, and reads the answer's first line before sending any of it. */
    public String announce(String path, long bytes, String token) {
        try (var socket = new Socket("localhost", port)) {
            var head =
                    List.of(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer " + token,
                            "Content-Length: " + bytes,
                            "Expect: 100-continue");
            socket.getOutputStream()
                    .write(
                            (String.join("\r\n", head) + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            return new BufferedReader(in).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file, waits until it is published, or refused, and tells what came of it. */
    public JsonNode importFile(String csv) {
        return importFile(csv.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Sends a file and waits until it is checked, or published. */
    public JsonNode importFile(byte[] file, boolean publish) {
        var received = send(file, publish, STAFF);
        return awaitImport(received.json().get("id").asString());
    }

    /** Waits until nothing is to be done about an import. */
    public JsonNode awaitImport(String id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !getImport(id).get("stage").asString().endsWith("ING"));
        return getImport(id);
    }

    private JsonNode getImport(String id) {
        return get("/staff/imports/" + id, STAFF).json();
    }

    public JsonNode invoicesOf(String citizen) {
        return get("/invoices", TestTokens.citizen(citizen)).json().get("invoices");
    }

    /** Tells the service that a citizen is a customer, without waiting for the effect. */
    public static void tellLink(String citizen, String customer) {
        String type = "fr.espacecitoyens.identity.service-linked.v1";
        try (var citizens = EventChannel.on("identity.citizens")) {
            citizens.publish(
                    type,
                    citizen,
                    Contract.of(type)
                            .example()
                            .replace("6f9f0c1e-0f0a-4c54-9a7b-5b1d3f1f2a10", citizen)
                            .replace("C-0001", customer));
        }
    }

    /** The only invoice of a new citizen, who is linked to the customer. */
    public JsonNode onlyInvoiceOf(String customer) {
        String citizen = linkedCitizen(customer);
        String id = invoicesOf(citizen).get(0).get("id").asString();
        return get("/invoices/" + id, TestTokens.citizen(citizen)).json();
    }

    /** A new citizen who sees the customer's invoices, of which there must be one. */
    public String linkedCitizen(String customer) {
        String citizen = unique("citizen");
        tellLink(citizen, customer);
        Awaitility.await().until(() -> !invoicesOf(citizen).isEmpty());
        return citizen;
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
