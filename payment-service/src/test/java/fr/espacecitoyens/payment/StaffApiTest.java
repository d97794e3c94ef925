package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.OpenApi;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the staff's API says the truth. */
class StaffApiTest extends PaymentServiceTest {

    private static final String STAFF = TestTokens.withRoles("facturation");

    private final OpenApi openApi = new OpenApi();
    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);

    @Test
    void it_names_every_route_of_the_staff_and_no_other(
            @Autowired @Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping routes) {
        assertThat(openApi.routes()).containsExactlyInAnyOrderElementsOf(OpenApi.existing(routes));
    }

    @Test
    void it_is_there_for_programs_of_the_invoicing_office() {
        String path = "/staff/openapi.yaml";

        assertThat(send(authorised(path, STAFF)).body()).startsWith("openapi: 3.1.0");
        assertThat(send(authorised(path, TestTokens.citizen(citizen))).statusCode()).isEqualTo(403);
        assertThat(send(request(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void payments_and_refunds_are_answered_as_it_says() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        String payment = "/staff/payments/" + id(attempt);
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        String refund =
                """
                {"transaction":"%s","invoiceId":"%s","amountCents":100}
                """
                        .formatted(transaction, invoice);
        var asked =
                send(
                        authorised(payment + "/refunds/" + UUID.randomUUID(), STAFF)
                                .setHeader("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(refund)));
        keeps("Detail", json(asked));
        awaitHeard("refunded", attempt);

        keeps("Detail", json(send(authorised(payment, STAFF))));
        keeps("Found", json(send(authorised("/staff/payments?search=" + id(attempt), STAFF))));
        keeps(
                "Asked",
                json(send(authorised(payment + "/inquiry", STAFF).POST(BodyPublishers.noBody()))));
        keeps("Problem", json(send(authorised("/staff/payments/unknown", STAFF))));
    }

    @Test
    void lists_of_what_waits_and_of_messages_are_answered_as_it_says() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        OPERATIONS.next(FakeOperations.Mishap.REFUSED);
        String refund =
                """
                {"transaction":"%s","invoiceId":"%s","amountCents":100}
                """
                        .formatted(transaction, invoice);
        send(
                authorised(
                                "/staff/payments/" + id(attempt) + "/refunds/" + UUID.randomUUID(),
                                STAFF)
                        .setHeader("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(refund)));
        await().until(() ->
                send(authorised("/staff/refunds?state=FAILED", STAFF))
                        .body()
                        .contains(id(attempt)));
        notify("erreur=00000&reference=x&sign=none" + transaction);

        var waiting = json(send(authorised("/staff/refunds", STAFF)));
        waiting.forEach(one -> keeps("Waiting", one));
        var strays = json(send(authorised("/staff/messages", STAFF)));
        assertThat(strays.path("latest")).isNotEmpty();
        keeps("Strays", strays);
    }

    @Test
    void closings_are_answered_as_it_says() {
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        clock.jump(Duration.ofDays(1));
        String file =
                """
                TransactionId;IdAppel;DateOfIssue;Reference;Type;Amount;Currency;Status;ErrorCode
                0987654321;1;%s;R;Autorisation;853;978;;
                what is this
                """
                        .formatted(yesterday);

        var closed =
                json(
                        send(
                                authorised("/staff/closings/" + yesterday, STAFF)
                                        .setHeader("Content-Type", "application/octet-stream")
                                        .PUT(BodyPublishers.ofString(file))));

        assertThat(closed.path("differences")).isNotEmpty();
        keeps("Closing", closed);
        keeps("Problem", json(send(authorised("/staff/closings/2001-01-01", STAFF))));
    }

    @Test
    void an_answer_that_it_does_not_describe_is_noticed() {
        assertThat(openApi.violations("Sums", read("{\"count\":1,\"in\":1}"))).isNotEmpty();
        assertThat(openApi.violations("Sums", read("{\"count\":1,\"in\":1,\"out\":0,\"x\":1}")))
                .isNotEmpty();
        assertThat(openApi.violations("Sums", read("{\"count\":1,\"in\":1,\"out\":0}"))).isEmpty();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private void keeps(String schema, JsonNode answer) {
        assertThat(openApi.violations(schema, answer)).as(answer.toString()).isEmpty();
    }
}
