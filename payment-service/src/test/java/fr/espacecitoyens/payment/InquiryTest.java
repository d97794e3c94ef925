package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notifications get lost: nothing is given up before the provider was asked. */
class InquiryTest extends PaymentServiceTest {

    @Test
    void a_payment_whose_notification_was_lost_is_found_by_asking() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008101", "Capturé");

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void the_notification_that_comes_after_all_counts_no_second_time() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008102", "Capturé");
        clock.jump(Duration.ofMinutes(21));
        awaitHeard("succeeded", attempt);

        assertThat(notify(PAYBOX.accepted(reference(attempt), 853, "8102"))).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(payments.heard("fr.espacecitoyens.payment.payment-unapplied.v1", id(attempt)))
                .isEmpty();
    }

    @Test
    void nothing_is_given_up_while_the_provider_is_away() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.isAwayFor(reference(attempt));

        clock.jump(Duration.ofMinutes(21));

        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        assertThat(state(attempt)).isEqualTo("CREATED");
        OPERATIONS.isBackFor(reference(attempt));
        awaitHeard("expired", attempt);
    }

    @Test
    void what_paybox_refused_without_a_word_is_refused() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008103", "Refusé");

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("refused", attempt);
        assertThat(state(attempt)).isEqualTo("REFUSED");
        assertThat(clickPay(citizen).statusCode()).isEqualTo(201);
    }

    @Test
    void a_second_card_that_was_accepted_without_a_word_is_found() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        awaitHeard("refused", attempt);
        OPERATIONS.knows(reference(attempt), "0000008105", "Capturé");

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void after_a_refusal_the_invoice_shows_that_another_card_may_be_tried_there() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));

        assertThat(attemptsOfInvoice(citizen).at("/0/state").asString()).isEqualTo("REFUSED");
        browserReturns(attempt, PAYBOX.refused(reference(attempt), 853, "00105"));
        assertThat(attemptsOfInvoice(citizen)).isEmpty();
    }

    @Test
    void whoever_pays_again_after_a_refusal_does_not_pay_twice() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        OPERATIONS.knows(reference(attempt), "0000008106", "Capturé");

        var answer = clickPay(citizen);

        assertThat(answer.body()).contains("problem:invoice-settled");
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void while_the_provider_cannot_be_asked_nobody_pays_again_after_a_refusal() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        OPERATIONS.isAwayFor(reference(attempt));

        assertThat(clickPay(citizen).statusCode()).isEqualTo(503);
        browserReturns(attempt, PAYBOX.refused(reference(attempt), 853, "00105"));
        assertThat(clickPay(citizen).statusCode()).isEqualTo(201);
    }

    @Test
    void when_the_browser_is_back_a_lost_notification_is_missed_within_seconds() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008107", "Capturé");
        browserReturns(attempt, PAYBOX.accepted(reference(attempt), 853, "8107"));
        assertThat(state(attempt)).isEqualTo("CREATED");

        clock.jump(Duration.ofSeconds(11));

        awaitHeard("succeeded", attempt);
    }

    @Test
    void a_refusal_that_is_told_late_does_not_hide_the_card_that_was_accepted_after_it() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        browserReturns(attempt, PAYBOX.accepted(reference(attempt), 853, "8109"));

        notify(PAYBOX.refused(reference(attempt), 853, "00105"));

        assertThat(attemptsOfInvoice(citizen).at("/0/state").asString()).isEqualTo("REFUSED");
        notify(PAYBOX.accepted(reference(attempt), 853, "8109"));
        assertThat(attemptsOfInvoice(citizen).at("/0/state").asString()).isEqualTo("PAID");
    }

    @Test
    void whoever_goes_back_to_the_page_and_pays_there_is_found_at_its_end() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        browserReturns(attempt, PAYBOX.refused(reference(attempt), 853, "00105"));
        clock.jump(Duration.ofSeconds(11));
        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        OPERATIONS.knows(reference(attempt), "0000008108", "Capturé");

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
    }

    private void browserReturns(JsonNode attempt, String query) {
        var answer =
                post(
                        "/attempts/" + id(attempt) + "/returns",
                        "{\"query\":\"%s\"}".formatted(query),
                        TestTokens.citizen(citizen));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void money_that_went_back_needs_somebody_who_looks() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008104", "Remboursé");

        clock.jump(Duration.ofMinutes(21));

        await().until(() -> state(attempt).equals("SUSPECT"));
    }
}
