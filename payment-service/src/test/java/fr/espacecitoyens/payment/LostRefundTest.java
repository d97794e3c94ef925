package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Paybox gives money back, and its answer is lost. */
class LostRefundTest extends PaymentServiceTest {

    private static final String ANNE = TestTokens.staff("anne", "facturation");

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;

    @BeforeEach
    void an_invoice_was_paid_and_the_answer_to_its_refund_is_lost() {
        thereIsAnInvoice();
        attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        OPERATIONS.next(FakeOperations.Mishap.LOST_ANSWER);
    }

    @Test
    void whoever_asks_for_it_again_or_asks_paybox_gives_nothing_back_twice() {
        OPERATIONS.knows(
                reference(attempt), "%010d".formatted(Long.parseLong(transaction)), "Remboursé");
        refund();
        await().until(() -> !OPERATIONS.refundsOf(transaction).isEmpty());

        assertThat(refund().statusCode()).isEqualTo(200);
        assertThat(inquiry().path("provider").asString()).isEqualTo("TOLD");

        awaitHeard("refunded", attempt);
        assertThat(refund().statusCode()).isEqualTo(200);
        assertThat(inquiry().at("/payment/payment/state").asString()).isEqualTo("REFUNDED");
        assertThat(OPERATIONS.refundsOf(transaction)).containsExactly(853L);
        assertThat(heard("refunded", attempt)).hasSize(1);
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(853);
    }

    @Test
    void another_refund_of_the_same_money_is_refused_while_the_first_is_not_known() {
        refund();

        var other = refund("second");

        assertThat(other.statusCode()).isEqualTo(422);
        awaitHeard("refunded", attempt);
        assertThat(refund("third").statusCode()).isEqualTo(422);
        await().during(Duration.ofMillis(600))
                .until(() -> OPERATIONS.refundsOf(transaction).size() == 1);
    }

    private HttpResponse<String> refund() {
        return refund("first");
    }

    private HttpResponse<String> refund(String id) {
        String body =
                "{\"transaction\":\"%s\",\"invoiceId\":\"%s\",\"amountCents\":853}"
                        .formatted(transaction, invoice);
        return send(
                authorised("/staff/payments/" + id(attempt) + "/refunds/" + id + transaction, ANNE)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private JsonNode inquiry() {
        return json(post("/staff/payments/" + id(attempt) + "/inquiry", "{}", ANNE));
    }
}
