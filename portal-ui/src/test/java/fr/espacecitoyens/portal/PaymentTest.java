package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.ATTEMPT;
import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.portal.backend.Attempt;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@PortalTest
class PaymentTest {

    private final CircuitBreakerRegistry breakers;

    PaymentTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void invoice() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.noAttempt();
        DemoAnswers.invoice(DemoAnswers.guideInvoice("NON_REGLEE", 853, "\"payableOnline\":true"));
    }

    private static Browser.Page pay(Browser browser, String email) {
        var page = browser.open("/factures/" + INVOICE);
        return browser.submit(page, "pay-form", Map.of("email", email));
    }

    @Test
    void the_page_before_paybox_carries_the_services_fields_as_they_are_and_no_token_of_ours() {
        DemoAnswers.paymentCanStart();

        var page = pay(Browser.loggedIn(), " a+b@example.org ");

        var form = page.html().select("#paybox-form");
        assertThat(form.attr("action")).isEqualTo(PAYMENT.url() + "/cgi/MYchoix_pagepaiement.cgi");
        assertThat(form.select("input").eachAttr("name"))
                .containsExactly("PBX_SITE", "PBX_TOTAL", "PBX_PORTEUR", "PBX_HMAC");
        assertThat(form.select("input").eachAttr("value"))
                .containsExactly("1999888", "853", "a+b@example.org", "AB12");
        assertThat(form.select("button").text()).isEqualTo("CONTINUER VERS PAYBOX");
        assertThat(PAYMENT.calls("POST /attempts").getFirst().body())
                .contains(
                        "\"invoices\":[{\"id\":\"" + INVOICE + "\"}]",
                        "\"email\":\"a+b@example.org\"");
    }

    @Test
    void the_forms_of_a_page_cannot_change_the_amount() {
        DemoAnswers.paymentCanStart();
        var browser = Browser.loggedIn();
        var page = browser.open("/factures/" + INVOICE);

        browser.submit(page, "pay-form", Map.of("email", "a@b.fr", "amountCents", "1"));

        assertThat(PAYMENT.calls("POST /attempts").getFirst().body()).doesNotContain("amount");
    }

    @Test
    void a_wrong_address_is_shown_at_its_field() {
        PAYMENT.refuse(
                "POST /attempts",
                422,
                "invalid-fields",
                "{\"field\":\"email\",\"message\":\"Écrivez une adresse de courriel.\"}");

        var page = pay(Browser.loggedIn(), "<i>nobody");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#email-error").text())
                .isEqualTo("Écrivez une adresse de courriel.");
        assertThat(page.html().select("#email").val()).isEqualTo("<i>nobody");
    }

    @Test
    void a_refusal_to_begin_is_shown_in_the_services_words() {
        PAYMENT.refuse("POST /attempts", 409, "payment-in-progress", "");

        var page = pay(Browser.loggedIn(), "a@b.fr");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Détail du refus payment-in-progress.");
    }

    @Test
    void an_invoice_that_payment_has_not_heard_of_yet_can_be_paid_in_a_moment() {
        PAYMENT.refuse("POST /attempts", 404, "invoice-unknown", "");

        var page = pay(Browser.loggedIn(), "a@b.fr");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Réessayez dans quelques minutes");
    }

    @Test
    void payment_away_is_said_and_the_address_stays() {
        var browser = Browser.loggedIn();
        var page = browser.open("/factures/" + INVOICE);
        PAYMENT.goAway();

        var away = browser.submit(page, "pay-form", Map.of("email", "a@b.fr"));

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("Le paiement en ligne est momentanément indisponible");
        assertThat(away.html().select("#email").val()).isEqualTo("a@b.fr");
    }

    @Test
    void the_browsers_return_is_passed_on_raw_and_leads_to_a_clean_address() {
        DemoAnswers.attempts("WAITING");
        PAYMENT.answer("POST /attempts/" + ATTEMPT + "/returns", 204, "");
        String query = "montant=853&reference=R1&erreur=00000&signature=a%2Bb%2F%3D";

        var page =
                Browser.loggedIn()
                        .open("/factures/paiement/" + ATTEMPT + "/retour/effectue?" + query);

        assertThat(PAYMENT.calls("POST /attempts/" + ATTEMPT + "/returns").getFirst().body())
                .isEqualTo("{\"query\":\"" + query + "\"}");
        assertThat(page.response().uri().toString()).endsWith("/factures/paiement/" + ATTEMPT);
        assertThat(page.text()).contains("Paiement en cours de confirmation");
    }

    @ParameterizedTest
    @EnumSource(Attempt.State.class)
    void every_state_has_its_words_and_asks_again_while_it_is_open(Attempt.State state) {
        DemoAnswers.attempts(state.name());

        var page = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("8,53 €").doesNotContain("??");
        assertThat(page.html().select("[data-follow]")).hasSize(state.isOpen() ? 1 : 0);
        assertThat(page.html().select("noscript meta[http-equiv=refresh]"))
                .hasSize(state.isOpen() ? 1 : 0);
        // Nothing else proves that no money was taken.
        assertThat(page.text().contains("Aucun montant n'a été prélevé"))
                .isEqualTo(state == Attempt.State.REFUSED);
        assertThat(page.text().contains("votre facture est réglée"))
                .isEqualTo(state == Attempt.State.PAID);
    }

    @Test
    void payment_away_after_paying_frightens_nobody_and_asks_again() {
        var browser = Browser.loggedIn();
        PAYMENT.goAway();

        var page = browser.open("/factures/paiement/" + ATTEMPT);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Ne payez pas une seconde fois");
        assertThat(page.html().select("[data-follow]")).hasSize(1);
    }

    @Test
    void somebody_elses_payment_is_not_there() {
        assertThat(Browser.loggedIn().open("/factures/paiement/another").status()).isEqualTo(404);
    }

    @Test
    void reloading_the_page_before_paybox_leads_back_to_the_invoice() {
        assertThat(Browser.loggedIn().open("/factures/" + INVOICE + "/paiement").path())
                .isEqualTo("/factures/" + INVOICE);
    }
}
