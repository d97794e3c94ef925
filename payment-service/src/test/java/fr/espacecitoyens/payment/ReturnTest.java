package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnTest extends PaymentServiceTest {

    @Test
    void a_signed_cancellation_frees_the_invoice() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        assertThat(back(attempt, PAYBOX.refused(reference(attempt), 853, "00001"))).isEqualTo(204);

        awaitHeard("abandoned", attempt);
        assertThat(state(attempt)).isEqualTo("CANCELLED");
        assertThat(id(startedAttempt())).isNotEqualTo(id(attempt));
    }

    @Test
    void a_cancelled_attempt_may_turn_out_to_be_paid() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        back(attempt, PAYBOX.refused(reference(attempt), 853, "00001"));

        notify(PAYBOX.accepted(reference(attempt), 853, "8001"));

        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void the_browser_never_decides_that_something_is_paid_or_refused() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        assertThat(back(attempt, PAYBOX.accepted(reference(attempt), 853, "8002"))).isEqualTo(204);
        assertThat(back(attempt, PAYBOX.refused(reference(attempt), 853, "00105"))).isEqualTo(204);
        assertThat(back(attempt, "erreur=00001&reference=" + reference(attempt))).isEqualTo(204);
        assertThat(back(attempt, "")).isEqualTo(204);

        assertThat(state(attempt)).isEqualTo("CREATED");
    }

    @Test
    void an_accepted_card_outweighs_a_cancellation_until_somebody_knows() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        back(attempt, PAYBOX.refused(reference(attempt), 853, "00001"));
        assertThat(attemptsOfInvoice(citizen)).isEmpty();

        back(attempt, PAYBOX.accepted(reference(attempt), 853, "8004"));

        var told = attemptsOfInvoice(citizen).path(0);
        assertThat(told.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(told.path("underWay").asBoolean()).isTrue();
        assertThat(told.path("cardAccepted").asBoolean()).isTrue();
        notify(PAYBOX.accepted(reference(attempt), 853, "8004"));
        assertThat(attemptsOfInvoice(citizen).path(0).path("cardAccepted").asBoolean()).isFalse();
    }

    @Test
    void whoever_came_back_with_an_accepted_card_does_not_get_the_page_again() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        back(attempt, PAYBOX.accepted(reference(attempt), 853, "8005"));

        var again = clickPay(citizen);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("attend sa confirmation");
    }

    @Test
    void whoever_came_back_gets_the_page_again_only_when_nothing_was_taken_on_it() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        back(attempt, PAYBOX.refused(reference(attempt), 853, "00105"));
        assertThat(clickPay(citizen).statusCode()).isEqualTo(200);
        back(attempt, PAYBOX.refused(reference(attempt), 853, "00104"));

        // On the same page, which was open in another tab as well.
        OPERATIONS.knows(reference(attempt), "0000008006", "Capturé");

        assertThat(clickPay(citizen).body()).contains("problem:invoice-settled");
    }

    @Test
    void the_notification_counts_though_the_browser_brought_the_same_message_first() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        String message = PAYBOX.accepted(reference(attempt), 853, "8003");
        back(attempt, message);

        assertThat(notify(message)).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void a_cancellation_of_another_attempt_does_not_count_here() {
        thereIsAnInvoice();
        var first = startedAttempt();
        String cancellation = PAYBOX.refused(reference(first), 853, "00001");
        back(first, cancellation);
        var second = startedAttempt();

        assertThat(back(second, cancellation)).isEqualTo(204);

        assertThat(state(second)).isEqualTo("CREATED");
    }

    @Test
    void a_query_without_end_is_refused() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        assertThat(back(attempt, "a".repeat(9000))).isEqualTo(422);
    }

    private int back(JsonNode attempt, String query) {
        String body = "{\"query\":" + new JsonMapper().writeValueAsString(query) + "}";
        return post("/attempts/" + id(attempt) + "/returns", body, TestTokens.citizen(citizen))
                .statusCode();
    }
}
