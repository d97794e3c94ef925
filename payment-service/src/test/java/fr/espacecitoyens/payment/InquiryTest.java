package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void nobody_who_closed_the_browser_waits_longer_than_minutes_for_a_lost_notification() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        clock.jump(Duration.ofSeconds(61));
        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        assertThat(state(attempt)).isEqualTo("CREATED");
        OPERATIONS.knows(reference(attempt), "0000008100", "Capturé");

        clock.jump(Duration.ofSeconds(61));

        awaitHeard("succeeded", attempt);
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

        var answer = clickPay(citizen);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("vérifier votre essai précédent");
        browserReturns(attempt, PAYBOX.refused(reference(attempt), 853, "00105"));
        assertThat(clickPay(citizen).statusCode()).isEqualTo(201);
    }

    @Test
    void that_nothing_was_taken_is_told_only_when_the_provider_says_so_after_the_return() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        assertThat(nothingTaken(attempt)).isFalse();
        OPERATIONS.isAwayFor(reference(attempt));
        browserReturns(attempt, PAYBOX.refused(reference(attempt), 853, "00105"));
        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        assertThat(nothingTaken(attempt)).isFalse();

        OPERATIONS.isBackFor(reference(attempt));

        await().until(() -> nothingTaken(attempt));
        assertThat(state(attempt)).isEqualTo("REFUSED");
    }

    @Test
    void a_browser_that_is_back_with_an_accepted_card_is_believed_over_a_refusal() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        OPERATIONS.knows(reference(attempt), "0000008110", "Capturé");
        browserReturns(attempt, PAYBOX.accepted(reference(attempt), 853, "8110"));

        assertThat(nothingTaken(attempt)).isFalse();
        assertThat(attemptsOfInvoice(citizen).at("/0/state").asString()).isEqualTo("REFUSED");
        clock.jump(Duration.ofSeconds(11));
        awaitHeard("succeeded", attempt);
    }

    @Test
    void whoever_goes_back_to_the_page_after_a_refusal_and_pays_is_seen_to_have_paid() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        browserReturns(attempt, PAYBOX.refused(reference(attempt), 853, "00105"));
        await().until(() -> nothingTaken(attempt));
        assertThat(attemptsOfInvoice(citizen)).isEmpty();

        OPERATIONS.knows(reference(attempt), "0000008111", "Capturé");
        browserReturns(attempt, PAYBOX.accepted(reference(attempt), 853, "8111"));

        assertThat(nothingTaken(attempt)).isFalse();
        assertThat(attemptsOfInvoice(citizen).at("/0/state").asString()).isEqualTo("REFUSED");
        clock.jump(Duration.ofSeconds(11));
        awaitHeard("succeeded", attempt);
    }

    @Test
    void whoever_paid_in_one_tab_and_gave_up_in_another_does_not_pay_twice() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.isAwayFor(reference(attempt));
        browserReturns(attempt, PAYBOX.refused(reference(attempt), 853, "00001"));
        assertThat(state(attempt)).isEqualTo("CANCELLED");
        OPERATIONS.knows(reference(attempt), "0000008112", "Capturé");
        OPERATIONS.isBackFor(reference(attempt));

        var answer = clickPay(citizen);

        assertThat(answer.body()).contains("problem:invoice-settled");
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void two_refused_attempts_are_both_asked_about() {
        thereIsAnInvoice();
        var first = startedAttempt();
        notify(PAYBOX.refused(reference(first), 853, "00105"));
        var second = startedAttempt();
        notify(PAYBOX.refused(reference(second), 853, "00105"));
        OPERATIONS.knows(reference(second), "0000008113", "Capturé");

        assertThat(clickPay(citizen).body()).contains("problem:invoice-settled");
        assertThat(state(first)).isEqualTo("REFUSED");
        assertThat(state(second)).isEqualTo("PAID");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24})
    void a_form_that_was_left_open_and_sent_hours_later_is_found(int hours) {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        clock.jump(Duration.ofMinutes(21));
        awaitHeard("expired", attempt);
        await().until(() -> nothingTaken(attempt));
        OPERATIONS.knows(reference(attempt), "000000812" + hours, "Capturé");

        clock.jump(Duration.ofHours(hours));

        awaitHeard("succeeded", attempt);
    }

    @Test
    void what_paybox_calls_paid_already_makes_us_ask() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008114", "Capturé");
        notify(PAYBOX.refused(reference(attempt), 853, "00015"));
        assertThat(nothingTaken(attempt)).isFalse();

        clock.jump(Duration.ofSeconds(11));

        awaitHeard("succeeded", attempt);
    }

    @Test
    void a_payment_that_was_only_notified_is_looked_up_and_staff_see_if_paybox_does_not_know_it() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, "8115"));
        awaitHeard("succeeded", attempt);

        clock.jump(Duration.ofMinutes(2));

        await().until(() -> historyOf(attempt).contains("UNKNOWN_AT_PROVIDER"));
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void a_payment_that_paybox_knows_is_asked_about_once() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        OPERATIONS.knows(reference(attempt), "0000008116", "Capturé");
        notify(PAYBOX.accepted(reference(attempt), 853, "8116"));

        clock.jump(Duration.ofMinutes(2));

        await().until(() -> OPERATIONS.wasAskedFor(reference(attempt)));
        clock.jump(Duration.ofDays(2));
        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(historyOf(attempt)).doesNotContain("UNKNOWN_AT_PROVIDER");
    }

    private boolean nothingTaken(JsonNode attempt) {
        return json(get("/attempts/" + id(attempt), citizen)).path("nothingTaken").asBoolean();
    }

    private String historyOf(JsonNode attempt) {
        return send(authorised(
                        "/staff/payments/" + id(attempt), TestTokens.withRoles("facturation")))
                .body();
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
