package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the staff of the invoicing office see and do. */
@TestPropertySource(properties = "payment.refund.two-persons-above-cents=500")
class StaffTest extends PaymentServiceTest {

    private static final String ANNE = TestTokens.withRoles("facturation");

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;

    @BeforeEach
    void an_attempt_has_begun() {
        thereIsAnInvoice();
        attempt = startedAttempt();
    }

    @Test
    void a_payment_tells_every_message_and_why_it_is_as_it_is() {
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        var detail = staff("/staff/payments/" + id(attempt));

        assertThat(detail.at("/payment/state").asString()).isEqualTo("PAID");
        assertThat(detail.path("history").findValuesAsString("heard"))
                .containsExactly("DECLINED 00105", "CAPTURED " + transaction + " 853");
        assertThat(detail.path("messages").findValuesAsString("outcome"))
                .containsExactly("APPLIED", "APPLIED");
        assertThat(detail.at("/captures/0/applied/0/invoiceId").asString()).isEqualTo(invoice);
        assertThat(detail.toString()).doesNotContain("cecile", citizen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "reference", "transaction", "invoice"})
    void a_payment_is_found_by_whatever_is_known_of_it(String what) {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        String key =
                switch (what) {
                    case "id" -> id(attempt);
                    case "reference" -> reference(attempt);
                    case "transaction" -> transaction;
                    default -> invoice;
                };

        var found = staff("/staff/payments?search=" + key).path("payments");

        assertThat(found.findValuesAsString("id")).containsExactly(id(attempt));
        assertThat(staff("/staff/payments?state=EXPIRED&search=" + key).path("payments")).isEmpty();
    }

    @Test
    void what_counts_for_nothing_stands_on_the_list_of_what_is_to_be_refunded() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        notify(PAYBOX.accepted(reference(attempt), 853, transaction + "1"));

        var found = staff("/staff/payments?toRefund=true&search=" + id(attempt)).path("payments");

        assertThat(found.get(0).path("toRefundCents").asLong()).isEqualTo(853);
        send(refund("refund-1234", transaction + "1", "null", 400));
        send(refund("refund-1235", transaction + "1", "null", 453));
        await().until(() ->
                staff("/staff/payments?toRefund=true&search=" + id(attempt))
                        .path("payments")
                        .isEmpty());
        awaitHeard("refunded", attempt);
    }

    @Test
    void the_provider_is_asked_again_when_the_staff_want_to_know() {
        assertThat(ask().path("provider").asString()).isEqualTo("NOTHING_KNOWN");
        OPERATIONS.knows(reference(attempt), "0" + transaction, "Capturé");

        var answer = ask();

        assertThat(answer.path("provider").asString()).isEqualTo("TOLD");
        assertThat(answer.at("/payment/payment/state").asString()).isEqualTo("PAID");
        OPERATIONS.isAwayFor(reference(attempt));
        assertThat(ask().path("provider").asString()).isEqualTo("UNANSWERED");
    }

    @Test
    void a_refund_that_needs_two_persons_waits_for_the_second() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        String path = "/staff/payments/" + id(attempt) + "/refunds/refund-1234";

        var asked = send(refund("refund-1234", transaction, quoted(invoice), 853));

        assertThat(json(asked).at("/refunds/0/state").asString()).isEqualTo("TO_APPROVE");
        assertThat(post(path + "/approval", "{}", ANNE).statusCode()).isEqualTo(409);
        assertThat(post(path + "/finding", "{\"given\":true}", ANNE).statusCode()).isEqualTo(409);
        String bernard = TestTokens.staff("bernard", "facturation");
        assertThat(post(path + "/approval", "{}", bernard).statusCode()).isEqualTo(200);
        awaitHeard("refunded", attempt);
        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(853L);
    }

    @Test
    void what_nobody_knows_is_decided_by_whoever_looked_at_the_providers_site() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        OPERATIONS.isAwayFor(reference(attempt));
        send(refund("refund-1234", transaction, quoted(invoice), 100));
        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        clock.jump(Duration.ofDays(1));
        String path = "/staff/payments/" + id(attempt);
        await().until(() -> staff(path).at("/refunds/0/state").asString().equals("UNKNOWN"));

        post(path + "/refunds/refund-1234/finding", "{\"given\":true}", ANNE);

        awaitHeard("refunded", attempt);
        assertThat(staff(path).at("/refunds/0/state").asString()).isEqualTo("DONE");
    }

    @Test
    void more_than_came_is_never_given_back() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        for (String amount : List.of("854", "0", "-1", "9223372036854775807", "null", "\"a\"")) {
            int status =
                    send(refund("refund-1234", transaction, quoted(invoice), amount)).statusCode();
            assertThat(status).as(amount).isIn(400, 422);
        }
        assertThat(send(refund("refund-1234", "other", "null", 1)).statusCode()).isEqualTo(422);
        assertThat(send(refund("x", transaction, quoted(invoice), 1)).statusCode()).isEqualTo(400);
        assertThat(staff("/staff/payments/" + id(attempt)).path("refunds")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=NONE",
                "page=0",
                "page=-1",
                "page=99999999999",
                "search=a%20b",
                "search=%7B%7D"
            })
    void a_question_that_makes_no_sense_is_refused(String question) {
        assertThat(send(authorised("/staff/payments?" + question, ANNE)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_unknown_payment_is_not_found() {
        assertThat(send(authorised("/staff/payments/none", ANNE)).statusCode()).isEqualTo(404);
        assertThat(post("/staff/payments/none/inquiry", "{}", ANNE).statusCode()).isEqualTo(404);
    }

    private JsonNode ask() {
        return json(post("/staff/payments/" + id(attempt) + "/inquiry", "{}", ANNE));
    }

    private JsonNode staff(String path) {
        var answer = send(authorised(path, ANNE));
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private HttpRequest.Builder refund(String id, String from, String invoiceOrNull, Object cents) {
        return authorised("/staff/payments/" + id(attempt) + "/refunds/" + id, ANNE)
                .header("Content-Type", "application/json")
                .PUT(
                        BodyPublishers.ofString(
                                "{\"transaction\":\"%s\",\"invoiceId\":%s,\"amountCents\":%s}"
                                        .formatted(from, invoiceOrNull, cents)));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
