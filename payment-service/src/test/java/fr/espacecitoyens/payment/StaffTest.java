package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.payment.FakeOperations.Mishap;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
    private final String refundId = "refund-" + UUID.randomUUID();
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
        send(refund(refundId, transaction + "1", "null", 400));
        send(refund(refundId + "5", transaction + "1", "null", 453));
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

        // Others ask at the same time, and the breaker may be open because of them.
        await().until(() -> ask().path("provider").asString().equals("TOLD"));

        var answer = ask();
        assertThat(answer.at("/payment/payment/state").asString()).isEqualTo("PAID");
        OPERATIONS.isAwayFor(reference(attempt));
        assertThat(ask().path("provider").asString()).isEqualTo("UNANSWERED");
    }

    @Test
    void a_refund_that_needs_two_persons_waits_for_the_second() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        String path = "/staff/payments/" + id(attempt) + "/refunds/" + refundId;

        var asked = send(refund(refundId, transaction, quoted(invoice), 853));

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
        send(refund(refundId, transaction, quoted(invoice), 100));
        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        clock.jump(Duration.ofDays(1));
        String path = "/staff/payments/" + id(attempt);
        await().until(() -> staff(path).at("/refunds/0/state").asString().equals("UNKNOWN"));

        post(path + "/refunds/" + refundId + "/finding", "{\"given\":true}", ANNE);

        awaitHeard("refunded", attempt);
        assertThat(staff(path).at("/refunds/0/state").asString()).isEqualTo("DONE");
    }

    @Test
    void more_than_came_is_never_given_back() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        for (String amount : List.of("854", "0", "-1", "9223372036854775807", "null", "\"a\"")) {
            int status = send(refund(refundId, transaction, quoted(invoice), amount)).statusCode();
            assertThat(status).as(amount).isIn(400, 422);
        }
        assertThat(send(refund(refundId, "other", "null", 1)).statusCode()).isEqualTo(422);
        assertThat(send(refund("x", transaction, quoted(invoice), 1)).statusCode()).isEqualTo(400);
        assertThat(staff("/staff/payments/" + id(attempt)).path("refunds")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=NONE", "page=0", "page=-1", "page=99999999999"})
    void a_question_that_makes_no_sense_is_refused(String question) {
        assertThat(send(authorised("/staff/payments?" + question, ANNE)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%C3%A9t%C3%A9", "%7B%7D", "", "nothing-like-it"})
    void what_no_payment_can_be_called_finds_nothing(String search) {
        assertThat(staff("/staff/payments?search=" + search).path("payments")).isEmpty();
    }

    @Test
    void what_is_longer_than_any_key_finds_nothing() {
        assertThat(staff("/staff/payments?search=" + "x".repeat(500)).path("payments")).isEmpty();
    }

    @Test
    void a_payment_is_found_by_the_numbers_that_people_read() {
        String other = "invoice-" + UUID.randomUUID();
        String number = "N" + transaction;
        String issued = "fr.espacecitoyens.billing.invoice-issued.v1";
        invoices.publish(
                issued,
                other,
                Contract.of(issued)
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", other)
                        .replace("2001000001", number)
                        .replace("C-0001", customer)
                        .replace("2020-01-31T17:00:00Z", "2100-01-31T17:00:00Z"));
        await().until(() -> payable.find(other, citizen).isPresent());
        var paid = json(clickPay(other, citizen));
        notify(PAYBOX.accepted(reference(paid), 853, transaction + "7"));
        awaitHeard("succeeded", paid);

        assertThat(idsFound(number)).containsExactly(id(paid));
        await().until(() -> journalLine(id(paid)).contains(" R2"));
        String line = journalLine(id(paid));
        String receipt = line.substring(line.indexOf(" R2") + 1).split(" ", 2)[0];
        assertThat(idsFound(receipt)).containsExactly(id(paid));
    }

    private List<String> idsFound(String search) {
        return staff("/staff/payments?search=" + search).path("payments").findValuesAsString("id");
    }

    private String journalLine(String payment) {
        return send(authorised("/staff/journal", ANNE))
                .body()
                .lines()
                .filter(line -> line.contains(" APPLIED " + payment))
                .findFirst()
                .orElse("");
    }

    @Test
    void refunds_that_wait_for_somebody_are_listed_until_they_do_not() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        String path = "/staff/payments/" + id(attempt) + "/refunds/" + refundId;
        send(refund(refundId, transaction, quoted(invoice), 600));

        assertThat(waiting("?state=TO_APPROVE")).contains(refundId);
        assertThat(waiting("?state=UNKNOWN")).doesNotContain(refundId);
        OPERATIONS.next(Mishap.REFUSED);
        post(path + "/approval", "{}", TestTokens.staff("bernard", "facturation"));
        await().until(() -> waiting("?state=FAILED").contains(refundId));
        assertThat(waiting("")).contains(refundId);
        assertThat(post(path + "/withdrawal", "{}", ANNE).statusCode()).isEqualTo(200);
        assertThat(waiting("")).doesNotContain(refundId);
    }

    @Test
    void what_failed_waits_no_more_once_the_same_money_is_asked_for_again() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        OPERATIONS.next(Mishap.REFUSED);
        send(refund(refundId, transaction, quoted(invoice), 500));
        await().until(() -> waiting("?state=FAILED").contains(refundId));

        send(refund(refundId + "5", transaction, quoted(invoice), 400));

        assertThat(waiting("")).doesNotContain(refundId + "\"");
    }

    @Test
    void only_states_in_which_somebody_is_awaited_can_be_asked_for() {
        assertThat(send(authorised("/staff/refunds?state=DONE", ANNE)).statusCode()).isEqualTo(400);
    }

    private String waiting(String question) {
        return staff("/staff/refunds" + question).toString();
    }

    @Test
    void messages_about_no_payment_of_ours_are_counted_and_listed() {
        long unknown = staff("/staff/messages").path("unknown").asLong();
        long forged = staff("/staff/messages").path("notGenuine").asLong();
        notify(PAYBOX.accepted("stranger" + transaction, 853, transaction));
        notify(PAYBOX.accepted(reference(attempt), 853, transaction).replace("853", "854"));

        var strays = staff("/staff/messages");

        assertThat(strays.path("unknown").asLong()).isEqualTo(unknown + 1);
        assertThat(strays.path("notGenuine").asLong()).isEqualTo(forged + 1);
        assertThat(strays.at("/latest/0/message/outcome").asString()).isEqualTo("NOT_GENUINE");
        assertThat(strays.at("/latest/1/reference").asString()).isEqualTo("stranger" + transaction);
        assertThat(strays.toString()).doesNotContain("cecile");
    }

    @Test
    void a_transfer_cannot_be_noted_where_the_provider_gives_money_back() {
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        var answer =
                send(
                        authorised("/staff/payments/" + id(attempt) + "/refunds/" + refundId, ANNE)
                                .setHeader("Content-Type", "application/json")
                                .PUT(
                                        BodyPublishers.ofString(
                                                """
                                                {"transaction":"%s","invoiceId":"%s","amountCents":100,
                                                 "transferredOn":"2026-11-22"}
                                                """
                                                        .formatted(transaction, invoice))));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("refund-online");
    }

    @Test
    void what_nobody_can_explain_ends_when_somebody_has_seen_that_nothing_was_taken() {
        notify(PAYBOX.accepted(reference(attempt), 852, transaction));
        assertThat(attemptsOfInvoice(citizen).at("/0/state").asString()).isEqualTo("SUSPECT");
        assertThat(dismiss().body()).contains("problem:page-may-be-open");
        clock.jump(Duration.ofMinutes(21));

        assertThat(dismiss().statusCode()).isEqualTo(200);

        var told = json(get("/attempts/" + id(attempt), citizen));
        assertThat(told.path("state").asString()).isEqualTo("EXPIRED");
        assertThat(told.path("nothingTaken").asBoolean()).isTrue();
        assertThat(attemptsOfInvoice(citizen)).isEmpty();
        assertThat(staff("/staff/payments/" + id(attempt)).at("/history/1/heard").asString())
                .startsWith("NOTHING_TAKEN, SAYS ");
        assertThat(dismiss().body()).contains("problem:not-suspect");
    }

    @Test
    void money_that_was_taken_all_the_same_still_counts() {
        notify(PAYBOX.accepted(reference(attempt), 852, transaction));
        clock.jump(Duration.ofMinutes(21));
        dismiss();

        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        assertThat(state(attempt)).isEqualTo("PAID");
    }

    private HttpResponse<String> dismiss() {
        return post("/staff/payments/" + id(attempt) + "/dismissal", "{}", ANNE);
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
