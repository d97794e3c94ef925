package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.ATTEMPT;
import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.portal.backend.Attempt;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class PaymentTest {

    private static final String STATE = "/factures/paiement/" + ATTEMPT;

    /** What is decided, whatever the provider said of money that was not taken. */
    private static final Set<Attempt.State> FINAL =
            EnumSet.of(Attempt.State.PAID, Attempt.State.UNAPPLIED, Attempt.State.REFUNDED);

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
                                + "\"city\":\"Castres\",\"country\":\"250\",\"mobile\":\"\"}");
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
    void
            a_provider_that_does_not_answer_is_said_in_the_services_words_and_is_not_the_services_fault() {
        var browser = Browser.loggedIn();
        var page = browser.open("/factures/" + INVOICE);
        PAYMENT.refuse("POST /attempts", 503, "provider-away", "");

        for (int i = 0; i < 12; i++) {
            var away = browser.submit(page, "pay-form", Map.of("email", "a@b.fr"));
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text()).contains("Détail du refus provider-away.");
        }
        DemoAnswers.attempts("WAITING");
        assertThat(browser.open(STATE).text()).contains("Nous attendons la réponse de Paybox");
    }

    @Test
    void whoever_begins_to_pay_waits_for_a_provider_that_takes_its_time() {
        DemoAnswers.paymentCanStart();
        PAYMENT.takesItsTime("POST /attempts", Duration.ofMillis(5500));

        assertThat(pay(Browser.loggedIn(), "a@b.fr").html().select("#paybox-form")).hasSize(1);
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

    @Test
    void a_return_for_which_the_provider_is_asked_is_waited_for() {
        DemoAnswers.attempts("PAID");
        String returns = "POST /attempts/" + ATTEMPT + "/returns";
        PAYMENT.answer(returns, 204, "");
        PAYMENT.takesItsTime(returns, Duration.ofMillis(5500));

        var page = Browser.loggedIn().open(STATE + "/retour/effectue");

        assertThat(page.text()).contains("votre facture est réglée");
        assertThat(breakers.circuitBreaker("payment").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Attempt.State.class)
    void every_state_has_its_words_and_asks_again_while_it_is_open(Attempt.State state) {
        DemoAnswers.attempts(state.name());

        var page = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("8,53 €").doesNotContain("??");
        boolean open = !FINAL.contains(state);
        assertThat(page.html().select("[data-follow]")).hasSize(open ? 1 : 0);
        assertThat(page.html().select("noscript meta[http-equiv=refresh]")).hasSize(open ? 1 : 0);
        assertThat(page.text()).doesNotContain("Aucun montant n'a été prélevé");
        assertThat(page.html().select("#try-again")).isEmpty();
        assertThat(page.text().contains("votre facture est réglée"))
                .isEqualTo(state == Attempt.State.PAID);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED,Le dernier essai a été refusé.",
        "CANCELLED,Vous avez quitté la page de paiement sans valider.",
        "EXPIRED,Le délai de la page de paiement est passé."
    })
    void whoever_has_not_paid_is_told_that_nothing_was_taken_only_when_the_provider_said_so(
            String state, String known) {
        DemoAnswers.attempts(state);
        var browser = Browser.loggedIn();

        assertThat(browser.open(STATE).text())
                .contains(
                        "en cours de confirmation",
                        known,
                        "Nous vérifions auprès de Paybox qu'aucun montant n'a été prélevé");

        DemoAnswers.attemptWithNothingTaken(
                state, DemoAnswers.line(INVOICE, "2001000001", 853, 853));
        var proven = browser.open(STATE);
        assertThat(proven.text())
                .contains("Aucun montant n'a été prélevé")
                .doesNotContain("en cours de confirmation");
        assertThat(proven.html().select("[data-follow], noscript meta")).isEmpty();
        assertThat(proven.html().select("#try-again").attr("href"))
                .isEqualTo("/factures/" + INVOICE);
    }

    @Test
    void a_refused_payment_of_several_invoices_is_tried_again_with_all_of_them() {
        DemoAnswers.attemptWithNothingTaken(
                "REFUSED",
                DemoAnswers.line(INVOICE, "2001000001", 400, 400),
                DemoAnswers.line("other", "2001000002", 453, 453));

        var page = Browser.loggedIn().open(STATE);

        assertThat(page.html().select("#try-again").attr("href"))
                .startsWith("/factures/panier/recapitulatif?facture=" + INVOICE + "&facture=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "REFUSED", "CANCELLED", "EXPIRED"})
    void an_accepted_card_outweighs_what_was_heard_of_an_earlier_one(String state) {
        DemoAnswers.attempts(state);
        DemoAnswers.theBrowserSaidThatTheCardWasAccepted();

        var page = Browser.loggedIn().open(STATE);

        assertThat(page.text())
                .contains("Paiement en cours de confirmation", "Nous attendons la réponse")
                .doesNotContain("refusée", "sans valider", "délai de la page");
    }

    @Test
    void nobody_who_pays_by_debit_is_told_of_a_card() {
        var browser = Browser.loggedIn();
        var invoice = browser.open("/factures/" + INVOICE).html().select("#payment").text();
        DemoAnswers.attempts("CREATED");

        assertThat(invoice).doesNotContain("carte");
        assertThat(browser.open("/factures/" + INVOICE).html().select("#payment").text())
                .doesNotContain("carte");
        assertThat(browser.open(STATE).html().select("main").text()).doesNotContain("carte");
    }

    @Test
    void who_asks_what_becomes_of_their_data_reads_what_paybox_gets() {
        assertThat(new Browser().open("/donnees-personnelles").text())
                .contains(
                        "Paybox reçoit le montant",
                        "votre prénom, votre nom, votre adresse postale et votre numéro de mobile");
        assertThat(new Browser().open("/aide").text())
                .contains("la page sécurisée de Paybox", "la réponse de Paybox");
        assertThat(new Browser().open("/conditions-generales").text())
                .contains("la page sécurisée de Paybox", "lorsque Paybox a confirmé");
    }

    @Test
    void the_provider_is_named_as_it_is_called() {
        DemoAnswers.attempts("REFUSED");
        String ask = "GET /attempts/" + ATTEMPT;
        String paybox = PAYMENT.prepared(ask);
        var browser = Browser.loggedIn();

        PAYMENT.answer(ask, 200, paybox.replace("PAYBOX", "PAYFIP"));
        assertThat(browser.open(STATE).text()).contains("auprès de PayFiP qu'aucun");
        PAYMENT.answer(ask, 200, paybox.replace("\"provider\":\"PAYBOX\",", ""));
        assertThat(browser.open(STATE).text()).contains("auprès du service de paiement qu'aucun");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "453|0|De ce montant, 4,53 € étaient déjà réglés autrement. Le service vous les remboursera.",
                "453|100|De ce montant, 4,53 € étaient déjà réglés autrement. Le service vous remboursera ce qu'il reste à vous rendre.",
                "453|453|De ce montant, 4,53 € étaient déjà réglés autrement.",
                "853|0|Ce montant a été prélevé plus d'une fois : 8,53 € sont en trop. Le service vous les remboursera.",
                "853|853|Ce montant a été prélevé plus d'une fois : 8,53 € sont en trop."
            })
    void what_came_too_much_is_called_what_it_is_and_promised_until_it_went_back(
            long unapplied, long refunded, String words) {
        DemoAnswers.attemptDetail(
                "PAID", unapplied, refunded, DemoAnswers.line(INVOICE, "2001000001", 853, 0));

        var page = Browser.loggedIn().open(STATE);

        assertThat(page.html().select("#unapplied").text().replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(words);
    }

    @Test
    void what_is_left_of_an_invoice_that_was_paid_in_part_is_said() {
        DemoAnswers.attemptDetail("PAID", 0, 0, DemoAnswers.line(INVOICE, "2001000001", 853, 500));

        var page = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT);

        assertThat(page.html().select("h1").text()).isEqualTo("Paiement accepté");
        assertThat(page.html().select("#payment-lines tbody td").eachText())
                .containsExactly("8,53 €", "5,00 €");
        assertThat(page.text())
                .contains("Il reste une somme à payer")
                .doesNotContain("rien d'autre à faire");
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

        var news = Browser.loggedIn().open(STATE + "/suivi?etat=CREATED.A").response();

        assertThat(news.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(news.body()).endsWith("event: state\ndata: PAID.A\n\n");
        assertThat(PAYMENT.calls("GET /attempts/" + ATTEMPT).getFirst().query())
                .isEqualTo("unlike=CREATED.A");
    }

    @Test
    void a_page_that_shows_how_it_stands_is_told_nothing() {
        DemoAnswers.attempts("CREATED");
        var browser = Browser.loggedIn();
        var page = browser.open(STATE);

        String address = page.html().select("[data-follow]").attr("data-follow");
        var news = browser.open(address).response();

        assertThat(page.html().select("main").attr("data-state")).isEqualTo("CREATED.A");
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(news.body()).contains("retry:").doesNotContain("event:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "PAID%0Adata:x", "A%3Cb%3E", "?", ""})
    void what_no_page_can_have_shown_is_no_question(String standing) {
        DemoAnswers.attempts("CREATED");

        var answer = Browser.loggedIn().ask(STATE + "/suivi?etat=" + standing);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(PAYMENT.calls("GET /attempts/" + ATTEMPT)).isEmpty();
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
        var browser = Browser.loggedIn();
        String other = "/factures/paiement/another";

        for (String address :
                List.of(
                        other,
                        other + "/suivi?etat=CREATED",
                        other + "/suivi",
                        other + "/recu.pdf")) {
            assertThat(browser.ask(address).status()).as(address).isEqualTo(404);
        }
        for (String outcome : List.of("effectue", "refuse", "annule", "attente")) {
            var page = browser.open(other + "/retour/" + outcome + "?montant=853");
            assertThat(page.status()).as(outcome).isEqualTo(404);
            assertThat(page.text()).doesNotContain("853");
        }
    }

    @Test
    void reloading_the_page_before_paybox_leads_back_to_the_invoice() {
        assertThat(Browser.loggedIn().open("/factures/" + INVOICE + "/paiement").path())
                .isEqualTo("/factures/" + INVOICE);
    }
}
