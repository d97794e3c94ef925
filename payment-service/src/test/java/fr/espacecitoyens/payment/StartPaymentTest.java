package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StartPaymentTest extends PaymentServiceTest {

    @Test
    void a_click_gives_a_signed_form_for_the_payment_page() {
        thereIsAnInvoice();

        var attempt = startedAttempt();

        assertThat(attempt.path("state").asString()).isEqualTo("CREATED");
        assertThat(attempt.path("page").path("url").asString())
                .endsWith("/cgi/MYchoix_pagepaiement.cgi");
        assertThat(field(attempt, "PBX_TOTAL")).isEqualTo("853");
        assertThat(field(attempt, "PBX_DEVISE")).isEqualTo("978");
        assertThat(field(attempt, "PBX_PORTEUR")).isEqualTo("cecile@exemple.fr");
        assertThat(field(attempt, "PBX_DISPLAY")).isEqualTo("900");
        assertThat(field(attempt, "PBX_RETOUR")).endsWith(";signature:K");
        assertThat(field(attempt, "PBX_ANNULE"))
                .endsWith("/factures/paiement/" + id(attempt) + "/retour/annule");
        assertThat(field(attempt, "PBX_REPONDRE_A")).endsWith("/paybox/notification");
        assertThat(field(attempt, "PBX_HMAC")).matches("[0-9A-F]{128}");
        assertThat(reference(attempt)).matches("[a-z2-7]{26}");
        var started = awaitHeard("started", attempt);
        assertThat(started.path("amountCents").asLong()).isEqualTo(853);
        assertThat(started.toString()).doesNotContain("cecile");
    }

    @Test
    void a_hundred_clicks_make_one_attempt() {
        thereIsAnInvoice();

        List<HttpResponse<String>> answers = atOnce(100, () -> clickPay(citizen));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers.stream().map(answer -> id(json(answer))).distinct()).hasSize(1);
        assertThat(attemptsOfInvoice(citizen)).hasSize(1);
    }

    @Test
    void another_citizen_of_the_same_customer_waits_for_the_live_attempt() {
        thereIsAnInvoice();
        String spouse = citizen + "-spouse";
        link(spouse);
        awaitInvoiceOf(spouse);
        var attempt = startedAttempt();

        var answer = clickPay(spouse);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("problem:payment-in-progress");
        assertThat(get("/attempts/" + id(attempt), spouse).statusCode()).isEqualTo(404);
        assertThat(attemptsOfInvoice(spouse).at("/0/own").asBoolean()).isFalse();
        assertThat(attemptsOfInvoice(citizen).at("/0/own").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"\"", "\"nobody\"", "\"<b>@exemple.fr\"", "\"a@exemple.fr😀\""})
    void an_address_that_is_none_is_refused(String email) {
        thereIsAnInvoice();

        var answer =
                post(
                        "/attempts",
                        "{\"invoices\":[{\"id\":\"" + invoice + "\"}],\"email\":" + email + "}",
                        TestTokens.citizen(citizen));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"email\"");
    }

    @Test
    void outside_its_window_an_invoice_cannot_be_paid() {
        link(citizen);
        issue(clock.instant().plus(Duration.ofDays(1)), clock.instant().plus(Duration.ofDays(2)));
        awaitInvoiceOf(citizen);
        assertThat(clickPay(citizen).body())
                .contains("problem:invoice-not-payable", "pas encore disponible");

        clock.jump(Duration.ofDays(3));

        assertThat(clickPay(citizen).statusCode()).isEqualTo(409);
        assertThat(clickPay(citizen).body()).contains("n’est plus disponible");
    }

    @Test
    void a_settled_invoice_cannot_be_paid() {
        thereIsAnInvoice();
        settle("somebody-else");

        // A click that comes before the event starts an attempt; it is not resumed after it.
        await().until(() -> clickPay(citizen).body().contains("problem:invoice-settled"));
    }

    @Test
    void an_attempt_of_which_nothing_is_heard_expires_and_frees_the_invoice() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("expired", attempt);
        assertThat(state(attempt)).isEqualTo("EXPIRED");
        var next = startedAttempt();
        assertThat(id(next)).isNotEqualTo(id(attempt));
        assertThat(reference(next)).isNotEqualTo(reference(attempt));
    }

    @Test
    void a_page_that_is_opened_again_lives_longer() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        clock.jump(Duration.ofMinutes(14));
        assertThat(clickPay(citizen).statusCode()).isEqualTo(200);

        clock.jump(Duration.ofMinutes(14));

        assertThat(id(json(clickPay(citizen)))).isEqualTo(id(attempt));
        assertThat(state(attempt)).isEqualTo("CREATED");
    }

    @Test
    void one_question_tells_of_the_payments_of_many_invoices() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        String fifty = "/attempts?invoice=" + invoice + "&invoice=unknown".repeat(49);

        var answer = json(get(fifty, citizen));

        assertThat(answer).hasSize(1);
        assertThat(id(answer.get(0))).isEqualTo(id(attempt));
        assertThat(answer.get(0).at("/allocations/0/invoiceId").asString()).isEqualTo(invoice);
        assertThat(answer.toString()).doesNotContain("cecile");
        assertThat(get(fifty + "&invoice=one-more", citizen).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?invoice=", "?invoice=a%20b", "?invoice={$gt:1}"})
    void a_question_for_no_invoice_is_refused(String question) {
        String path = "/attempts" + question.replace("{", "%7B").replace("}", "%7D");

        assertThat(get(path, citizen).statusCode()).isEqualTo(400);
    }

    @Test
    void an_attempt_names_no_person() {
        thereIsAnInvoice();
        JsonNode attempt = startedAttempt();

        assertThat(get("/attempts/" + id(attempt), citizen).body())
                .contains("\"amountCents\":853", "startedAt", "expiresAt")
                .doesNotContain("cecile");
    }
}
