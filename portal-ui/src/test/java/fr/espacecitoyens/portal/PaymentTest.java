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
        assertThat(form.select("button").text()).isEqualTo("CONTINUER VERS LE PAIEMENT");
        assertThat(PAYMENT.calls("POST /attempts").getFirst().body())
                .contains(
                        "\"invoices\":[{\"id\":\"" + INVOICE + "\"}]",
                        "\"email\":\"a+b@example.org\"",
                        "\"payer\":{\"firstName\":\"Cécile\",\"lastName\":\"ALQUIER\","
                                + "\"street\":\"12 bis rue de la Paix\",\"postcode\":\"81100\","
                                + "\"city\":\"Castres\",\"country\":\"250\"}");
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
    void what_is_left_of_an_invoice_that_was_paid_in_part_is_said() {
        DemoAnswers.attemptDetail("PAID", 0, 0, DemoAnswers.line(INVOICE, "2001000001", 853, 500));

        var page = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT);

        assertThat(page.html().select("h1").text()).isEqualTo("Paiement accepté");
        assertThat(page.html().select("#payment-lines tbody td").eachText())
                .containsExactly("8,53 €", "5,00 €");
    }

    @Test
    void a_payment_of_several_invoices_names_each_and_what_counted_for_none() {
        DemoAnswers.attemptDetail(
                "PAID",
                453,
                100,
                DemoAnswers.line(INVOICE, "2001000001", 400, 0),
                DemoAnswers.line("other", "2001000002", 453, 0));

        var page = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT);

        assertThat(page.text()).contains("vos factures sont réglées", "2001000001", "2001000002");
        assertThat(page.html().select("#unapplied").text()).contains("4,53 €", "remboursera");
        assertThat(page.html().select("#refunded").text()).contains("1,00 €");
    }

    @Test
    void an_open_page_is_told_as_soon_as_the_state_is_another() {
        DemoAnswers.attempts("PAID");
        String address = "/factures/paiement/" + ATTEMPT + "/suivi?etat=";

        var news = Browser.loggedIn().open(address + "CREATED").response();

        assertThat(news.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(news.body()).endsWith("event: state\ndata: PAID\n\n");
        assertThat(PAYMENT.calls("GET /attempts/" + ATTEMPT)).isNotEmpty();
    }

    @Test
    void a_page_that_knows_the_state_already_is_told_nothing() {
        DemoAnswers.attempts("CREATED");

        var news =
                Browser.loggedIn()
                        .open("/factures/paiement/" + ATTEMPT + "/suivi?etat=CREATED")
                        .response();

        assertThat(news.body()).doesNotContain("event:");
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
