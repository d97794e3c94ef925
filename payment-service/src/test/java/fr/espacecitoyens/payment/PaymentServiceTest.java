package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.payment.payable.PayableInvoices;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, a citizen with an invoice of 8,53 €, and a Paybox that signs. */
@ServiceTest
@Import(PaymentServiceTest.Time.class)
abstract class PaymentServiceTest {

    @TestConfiguration
    static class Time {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    static final PayboxSigner PAYBOX = new PayboxSigner();
    static final FakeOperations OPERATIONS = new FakeOperations();
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired MovableClock clock;
    @Autowired PayableInvoices payable;
    @LocalServerPort int port;

    final String citizen = "citizen-" + UUID.randomUUID();
    final String customer = "C-" + UUID.randomUUID();
    final String invoice = "invoice-" + UUID.randomUUID();
    EventChannel payments;
    EventChannel invoices;
    EventChannel citizens;

    @DynamicPropertySource
    static void paybox(DynamicPropertyRegistry registry) {
        registry.add("paybox.environment", () -> "local");
        registry.add("paybox.public-key-files", PAYBOX::publicKeyFile);
        registry.add("receipt.keystore", PAYBOX::receiptKeystore);
        registry.add("receipt.keystore-password", () -> "of-the-test");
        registry.add("paybox.account.site", () -> "1234567");
        registry.add("paybox.account.rang", () -> "01");
        registry.add("paybox.account.identifiant", () -> "42");
        registry.add("paybox.account.hmac-key", () -> "00112233445566778899AABBCCDDEEFF".repeat(4));
        registry.add("paybox.page-url", OPERATIONS::pageUrl);
        registry.add("paybox.load-page.believed-for", () -> "0s");
        registry.add("paybox.operations-url", OPERATIONS::url);
        registry.add("payment.refund.interval", () -> "200ms");
        registry.add("paybox.operations.open-for", () -> "200ms");
        registry.add("payment.attempt.ask-interval", () -> "200ms");
        registry.add("payment.attempt.ask-again-after", () -> "200ms");
        registry.add("payment.inbound.sweep-interval", () -> "200ms");
        registry.add("payment.inbound.forget-interval", () -> "200ms");
    }

    @BeforeEach
    void openChannels() {
        payments = EventChannel.on("payment.payments");
        invoices = EventChannel.on("billing.invoices");
        citizens = EventChannel.on("identity.citizens");
    }

    @AfterEach
    void payboxIsBackAndChannelsAreClosed() {
        // Whoever it does not answer asks again and again, and the breaker opens for all others.
        OPERATIONS.isBack();
        payments.close();
        invoices.close();
        citizens.close();
    }

    /** Billing and identity say so, and this service has heard it. */
    void thereIsAnInvoice() {
        link(citizen);
        issue(clock.instant().minus(Duration.ofDays(1)), clock.instant().plus(Duration.ofDays(1)));
        awaitInvoiceOf(citizen);
    }

    void link(String who) {
        link(who, customer);
    }

    void link(String who, String number) {
        citizens.publish(
                "fr.espacecitoyens.identity.service-linked.v1",
                who,
                example("identity.service-linked")
                        .replace("6f9f0c1e-0f0a-4c54-9a7b-5b1d3f1f2a10", who)
                        .replace("C-0001", number));
    }

    CloudEvent issue(Instant from, Instant until) {
        return issue(invoice, from, until);
    }

    CloudEvent issue(String invoiceId, Instant from, Instant until) {
        return invoices.publish(
                "fr.espacecitoyens.billing.invoice-issued.v1",
                invoiceId,
                example("billing.invoice-issued")
                        .replace("0193c0de-0000-7000-8000-000000000001", invoiceId)
                        .replace("C-0001", customer)
                        .replace("2019-12-17T07:00:00Z", from.toString())
                        .replace("2020-01-31T17:00:00Z", until.toString()));
    }

    CloudEvent settle(String paymentId) {
        return invoices.publish(
                "fr.espacecitoyens.billing.invoice-settled.v1",
                invoice,
                example("billing.invoice-settled")
                        .replace("0193c0de-0000-7000-8000-000000000001", invoice)
                        .replace("0193c0de-0000-7000-8000-0000000000a1", paymentId));
    }

    void awaitInvoiceOf(String who) {
        await().until(() -> payable.find(invoice, who).isPresent());
    }

    /** What a citizen is told of the payments of the invoice. */
    JsonNode attemptsOfInvoice(String who) {
        var answer = get("/attempts?invoice=" + invoice, who);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private static String example(String name) {
        return Contract.of("fr.espacecitoyens." + name + ".v1").example();
    }

    /** The citizen clicks on « PAYER LA FACTURE ». */
    HttpResponse<String> clickPay(String who) {
        return clickPay(invoice, who);
    }

    HttpResponse<String> clickPay(String invoiceId, String who) {
        return post(
                "/attempts",
                "{\"invoices\":[{\"id\":\"%s\"}],\"email\":\"cecile@exemple.fr\"}"
                        .formatted(invoiceId),
                TestTokens.citizen(who));
    }

    /** A fresh attempt as the citizen is answered. */
    JsonNode startedAttempt() {
        var answer = clickPay(citizen);
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer);
    }

    static String id(JsonNode attempt) {
        return attempt.path("id").asString();
    }

    static String reference(JsonNode attempt) {
        return field(attempt, "PBX_CMD");
    }

    static String field(JsonNode attempt, String name) {
        for (JsonNode field : attempt.path("page").path("fields")) {
            if (field.path("name").asString().equals(name)) {
                return field.path("value").asString();
            }
        }
        throw new AssertionError("the form has no " + name);
    }

    int notify(String query) {
        return send(request("/paybox/notification?" + query)).statusCode();
    }

    String state(JsonNode attempt) {
        return json(get("/attempts/" + id(attempt), citizen)).path("state").asString();
    }

    /** All events of a kind about an attempt; each must keep its contract. */
    List<JsonNode> heard(String name, JsonNode attempt) {
        String type = "fr.espacecitoyens.payment.payment-" + name + ".v1";
        return payments.heard(type, id(attempt)).stream()
                .map(EventChannel::data)
                .peek(data -> assertThat(Contract.of(type).violations(data)).isEmpty())
                .map(JSON::readTree)
                .toList();
    }

    JsonNode awaitHeard(String name, JsonNode attempt) {
        await().until(() -> !heard(name, attempt).isEmpty());
        return heard(name, attempt).getFirst();
    }

    HttpResponse<String> get(String path, String who) {
        return send(authorised(path, TestTokens.citizen(who)));
    }

    HttpResponse<String> post(String path, String json, String token) {
        return send(
                authorised(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder authorised(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Does the same thing many times at once. */
    static <T> List<T> atOnce(int times, Callable<T> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, times).mapToObj(_ -> threads.submit(action)).toList();
            return tasks.stream()
                    .map(task -> {
                        try {
                            return task.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }
    }
}
