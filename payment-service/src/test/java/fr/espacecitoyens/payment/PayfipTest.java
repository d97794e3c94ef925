package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.payfip.PayfipSimulator;
import fr.espacecitoyens.payfip.Settings;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An invoice of a service that is paid through PayFiP. */
@TestPropertySource(
        properties = {
            "payment.attempt.providers.action-sociale=payfip",
            "payfip.numcli=090009",
            "payfip.saisie=T",
            "payfip.connect-timeout=2s",
            "payfip.read-timeout=2s",
            "payfip.open-for=200ms"
        })
class PayfipTest extends PaymentServiceTest {

    private static final PayfipSimulator SIMULATOR = simulator();
    private static final String PAID = "moyen=carte&carte=4970100000000000";
    private static final String REFUSED = "moyen=carte&carte=4970100000000009";
    private static final String GIVEN_UP = "abandonner=oui";

    private final MongoTemplate mongo;
    private JsonNode attempt;

    PayfipTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @DynamicPropertySource
    static void payfip(DynamicPropertyRegistry registry) {
        registry.add("payfip.url", () -> at("/tpa/services/securite"));
        registry.add("payfip.page-url", () -> at("/tpa/paiementws.web"));
    }

    @BeforeEach
    void an_attempt_has_begun() {
        thereIsAnInvoice();
        attempt = startedAttempt();
    }

    @AfterEach
    void noFaults() {
        service("NONE");
    }

    @Test
    void the_citizen_is_sent_to_the_operation() {
        assertThat(attempt.at("/page/method").asString()).isEqualTo("GET");
        assertThat(attempt.at("/page/url").asString()).isEqualTo(at("/tpa/paiementws.web"));
        assertThat(field(attempt, "idop")).hasSize(36);
        assertThat(state(attempt)).isEqualTo("CREATED");
    }

    @Test
    void a_second_click_leads_to_the_same_operation() {
        var again = json(clickPay(citizen));

        assertThat(id(again)).isEqualTo(id(attempt));
        assertThat(field(again, "idop")).isEqualTo(field(attempt, "idop"));
    }

    @Test
    void once_the_operation_has_ended_its_page_is_not_handed_out_again() {
        clock.jump(Duration.ofMinutes(16));

        var answer = clickPay(citizen);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("payment-in-progress");
    }

    @Test
    void the_notification_makes_us_ask_and_what_was_paid_counts_once() {
        onPage(PAID);

        IntStream.range(0, 8).parallel().forEach(_ -> assertThat(hint(attempt)).isEqualTo(200));

        var succeeded = awaitHeard("succeeded", attempt);
        assertThat(succeeded.path("provider").asString()).isEqualTo("payfip");
        assertThat(succeeded.path("amountCents").asLong()).isEqualTo(853);
        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(heard("succeeded", attempt)).hasSize(1);
    }

    @Test
    void a_notification_before_anything_is_paid_changes_nothing() {
        assertThat(hint(attempt)).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("CREATED");
    }

    @Test
    void whoever_gives_up_may_still_pay_the_same_operation() {
        onPage(GIVEN_UP);
        assertThat(hint(attempt)).isEqualTo(200);
        assertThat(state(attempt)).isEqualTo("CREATED");

        onPage(PAID);
        assertThat(hint(attempt)).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void a_refused_card_leaves_the_invoice_payable() {
        onPage(REFUSED);
        hint(attempt);

        assertThat(state(attempt)).isEqualTo("REFUSED");
        var second = startedAttempt();
        assertThat(id(second)).isNotEqualTo(id(attempt));
        assertThat(field(second, "idop")).isNotEqualTo(field(attempt, "idop"));
    }

    @Test
    void a_notification_of_somebody_elses_operation_changes_nothing_here_nor_there() {
        String neighbour = "citizen-" + UUID.randomUUID();
        var theirs = json(clickPay(invoiceOf(neighbour), neighbour));
        onPage(PAID);

        assertThat(hint(theirs)).isEqualTo(200);
        assertThat(hintByPost("idop=" + field(theirs, "idop"))).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("CREATED");
        var there = json(get("/attempts/" + id(theirs), neighbour));
        assertThat(there.path("state").asString()).isEqualTo("CREATED");
    }

    @Test
    void a_notification_of_an_operation_that_nobody_knows_changes_nothing_and_is_forgotten() {
        onPage(PAID);
        String unknown = "idop=" + UUID.randomUUID();

        assertThat(send(request("/payfip/notification?" + unknown)).statusCode()).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("CREATED");
        assertThat(isStored(unknown)).isTrue();
        assertThat(hint(attempt)).isEqualTo(200);
        clock.jump(Duration.ofDays(31));
        await().until(() -> !isStored(unknown));
        assertThat(isStored("idop=" + field(attempt, "idop"))).isTrue();
    }

    @Test
    void a_notification_without_end_is_refused_and_not_stored() {
        String mark = "idop=" + UUID.randomUUID();

        assertThat(hintByPost(mark + "x".repeat(1024 * 1024))).isEqualTo(413);
        var byQuery = send(request("/payfip/notification?" + mark + "x".repeat(9 * 1024)));

        // Tomcat takes no line as long as this.
        assertThat(byQuery.statusCode()).isEqualTo(400);
        var some = new Document("raw", new Document("$regex", "^" + mark));
        assertThat(mongo.getCollection("inbound_messages").find(some)).isEmpty();
    }

    @Test
    void the_browser_that_comes_back_makes_us_ask_too() {
        onPage(PAID);

        var answer =
                post(
                        "/attempts/" + id(attempt) + "/returns",
                        "{\"query\":\"\"}",
                        TestTokens.citizen(citizen));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void a_payment_whose_notification_was_lost_is_found_before_its_attempt_ends() {
        onPage(PAID);

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void what_nobody_paid_ends_after_its_time() {
        clock.jump(Duration.ofMinutes(21));

        awaitHeard("expired", attempt);
        assertThat(state(attempt)).isEqualTo("EXPIRED");
    }

    /** Somebody asks again, or a browser opens its old tabs. */
    @Test
    void what_ended_without_money_is_not_suspect_because_payfip_forgets_it_over_night() {
        clock.jump(Duration.ofMinutes(21));
        awaitHeard("expired", attempt);
        clock.jump(Duration.ofDays(1));
        simulatorAdvances(Duration.ofDays(1));

        String staff = TestTokens.withRoles("facturation");
        post("/staff/payments/" + id(attempt) + "/inquiry", "{}", staff);
        post("/attempts/" + id(attempt) + "/returns", "{}", TestTokens.citizen(citizen));
        hint(attempt);

        var now = json(get("/attempts/" + id(attempt), citizen));
        assertThat(now.path("state").asString()).isEqualTo("EXPIRED");
        assertThat(now.path("nothingTaken").asBoolean()).isTrue();
    }

    @Test
    void an_address_that_is_too_long_for_payfip_is_refused_at_its_field() {
        String long81 = "a".repeat(64) + "@" + "b".repeat(13) + ".fr";
        String other = "citizen-" + UUID.randomUUID();
        String theirs = invoiceOf(other);

        var answer =
                post(
                        "/attempts",
                        "{\"invoices\":[{\"id\":\"%s\"}],\"email\":\"%s\"}"
                                .formatted(theirs, long81),
                        TestTokens.citizen(other));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"email\"", "80 caractères");
    }

    @Test
    void a_hint_that_could_not_be_asked_about_is_asked_about_later() {
        onPage(PAID);
        service("ERROR_500");
        assertThat(hint(attempt)).isEqualTo(200);
        assertThat(state(attempt)).isEqualTo("CREATED");

        service("NONE");

        awaitHeard("succeeded", attempt);
    }

    /** Both hints are in the same words. */
    @Test
    void a_second_hint_that_could_not_be_asked_about_is_asked_about_later_too() {
        onPage(GIVEN_UP);
        assertThat(hint(attempt)).isEqualTo(200);
        onPage(PAID);
        service("ERROR_500");
        assertThat(hint(attempt)).isEqualTo(200);
        assertThat(state(attempt)).isEqualTo("CREATED");

        service("NONE");

        awaitHeard("succeeded", attempt);
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 10_000_001})
    void an_amount_that_payfip_never_takes_is_said_with_the_bounds(int cents) {
        String other = "citizen-" + UUID.randomUUID();
        String unpayable = invoiceOf(other, cents);

        var answer = clickPay(unpayable, other);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem:amount-out-of-bounds", "de 1\u00a0€ à 100\u00a0000\u00a0€");
        assertThat(json(get("/attempts?invoice=" + unpayable, other))).isEmpty();
    }

    @Test
    void another_amount_at_the_provider_is_looked_at_by_somebody() {
        onPage(PAID);
        service("WRONG_AMOUNT");

        hint(attempt);

        assertThat(state(attempt)).isEqualTo("SUSPECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_500", "HANG", "OUTAGE", "UNAVAILABLE", "BROKEN"})
    void where_no_operation_can_be_opened_nothing_begins(String fault) {
        onPage(REFUSED);
        hint(attempt);
        service(fault);

        var answer = clickPay(citizen);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Aucun nouveau paiement n’a été commencé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"idop=", "idop=x", "idop=%00", "x=1", "idop=1-2-3"})
    void what_is_no_notification_is_refused(String query) {
        assertThat(send(request("/payfip/notification?" + query)).statusCode()).isEqualTo(400);
        assertThat(
                        send(request("/payfip/notification").POST(BodyPublishers.ofString(query)))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void staff_cannot_give_back_online_what_went_through_payfip() {
        onPage(PAID);
        hint(attempt);
        String body =
                "{\"transaction\":\"%s\",\"invoiceId\":\"%s\",\"amountCents\":853}"
                        .formatted(field(attempt, "idop"), invoice);

        var answer =
                send(
                        authorised(
                                        "/staff/payments/" + id(attempt) + "/refunds/refund-1",
                                        TestTokens.withRoles("facturation"))
                                .setHeader("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("virement");
    }

    @Test
    void what_was_given_back_by_transfer_is_noted_and_owed_again() {
        onPage(PAID);
        hint(attempt);
        awaitHeard("succeeded", attempt);
        String today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).toString();

        var answer = transfer(today, 853);

        assertThat(answer.body()).contains("\"transferredOn\":\"" + today + "\"", "\"askedBy\"");
        assertThat(json(answer).path("refundsOnline").asBoolean(true)).isFalse();
        var refunded = awaitHeard("refunded", attempt);
        assertThat(refunded.path("provider").asString()).isEqualTo("payfip");
        assertThat(refunded.path("transaction").asString("-")).isEmpty();
        assertThat(state(attempt)).isEqualTo("REFUNDED");
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(853);
        String line = "REFUNDED " + id(attempt) + " payfip - 853";
        await().until(() ->
                send(authorised("/staff/journal", TestTokens.withRoles("facturation")))
                        .body()
                        .contains(line));
    }

    @Test
    void a_day_of_payfip_is_compared_with_the_invoices_and_says_so() {
        onPage(PAID);
        hint(attempt);
        awaitHeard("succeeded", attempt);
        String staff = TestTokens.withRoles("facturation");
        await().until(() ->
                send(authorised("/staff/journal", staff))
                        .body()
                        .contains("APPLIED " + id(attempt)));
        var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        clock.jump(Duration.ofDays(1));

        var closing =
                json(
                        send(
                                authorised("/staff/closings/" + day, staff)
                                        .setHeader("Content-Type", "application/octet-stream")
                                        .PUT(BodyPublishers.noBody())));

        assertThat(closing.at("/unlisted/0/provider").asString()).isEqualTo("payfip");
        assertThat(closing.at("/unlisted/0/journal/in").asLong()).isGreaterThanOrEqualTo(853);
        assertThat(closing.path("differences").findValuesAsString("paymentId"))
                .contains(id(attempt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2999-01-01"})
    void a_transfer_before_the_payment_or_in_the_future_is_refused(String day) {
        onPage(PAID);
        hint(attempt);
        awaitHeard("succeeded", attempt);

        var answer = transfer(day, 853);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("transferredOn");
    }

    private HttpResponse<String> transfer(String day, long cents) {
        String body =
                "{\"transaction\":\"%s\",\"invoiceId\":\"%s\",\"amountCents\":%d,\"transferredOn\":\"%s\"}"
                        .formatted(field(attempt, "idop"), invoice, cents, day);
        return send(
                authorised(
                                "/staff/payments/" + id(attempt) + "/refunds/" + UUID.randomUUID(),
                                TestTokens.withRoles("facturation"))
                        .setHeader("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private int hint(JsonNode about) {
        String query = "/payfip/notification?idop=" + field(about, "idop");
        return send(request(query)).statusCode();
    }

    private int hintByPost(String body) {
        return send(request("/payfip/notification")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private boolean isStored(String raw) {
        var messages = mongo.getCollection("inbound_messages");
        return messages.find(new Document("raw", raw)).first() != null;
    }

    private String invoiceOf(String who) {
        return invoiceOf(who, 853);
    }

    /** Somebody else's, which the town would have paid whatever its amount. */
    private String invoiceOf(String who, int cents) {
        String theirs = "invoice-" + UUID.randomUUID();
        String theirNumber = "C-" + UUID.randomUUID();
        link(who, theirNumber);
        invoices.publish(
                "fr.espacecitoyens.billing.invoice-issued.v1",
                theirs,
                Contract.of("fr.espacecitoyens.billing.invoice-issued.v1")
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", theirs)
                        .replace("C-0001", theirNumber)
                        .replace(": 853", ": " + cents)
                        .replace("\"onlineMinimumCents\": 100", "\"onlineMinimumCents\": 1")
                        .replace("300000", "99999999")
                        .replace(
                                "2020-01-31T17:00:00Z",
                                clock.instant().plus(Duration.ofDays(1)).toString()));
        await().until(() -> payable.find(theirs, who).isPresent());
        return theirs;
    }

    /** The citizen on PayFiP's page. */
    private void onPage(String form) {
        var body = BodyPublishers.ofString(form + "&idop=" + field(attempt, "idop"));
        assertThat(
                        send(HttpRequest.newBuilder(URI.create(at("/tpa/paiementws.web")))
                                        .POST(body))
                                .statusCode())
                .isEqualTo(303);
    }

    private static void simulatorAdvances(Duration time) {
        var body = BodyPublishers.ofString("{\"seconds\":%d}".formatted(time.toSeconds()));
        send(HttpRequest.newBuilder(URI.create(at("/api/clock/advance"))).POST(body));
    }

    private static void service(String fault) {
        var body =
                BodyPublishers.ofString(
                        """
                        {"notification":"LOST","byPost":false,"delaySeconds":0,"service":"%s","hangSeconds":5}\
                        """
                                .formatted(fault));
        assertThat(
                        send(HttpRequest.newBuilder(URI.create(at("/api/faults"))).PUT(body))
                                .statusCode())
                .isEqualTo(200);
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + SIMULATOR.port() + path;
    }

    private static PayfipSimulator simulator() {
        try {
            return PayfipSimulator.start(new Settings("127.0.0.1", 0, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
