package fr.espacecitoyens.billing;

import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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

    public Answer importFile(String csv, @Nullable String token) {
        return importFile(csv.getBytes(StandardCharsets.UTF_8), "text/csv", token);
    }

    /** Sends bytes as an import file. */
    public Answer importFile(byte[] bytes, String contentType, @Nullable String token) {
        return send(
                request("/staff/imports", token)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(bytes)));
    }

    public Answer importFile(String csv) {
        return importFile(csv, TestTokens.withRoles("facturation"));
    }

    public JsonNode invoicesOf(String citizen) {
        return get("/invoices", TestTokens.citizen(citizen)).json();
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
        return invoicesOf(citizen).get(0);
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
