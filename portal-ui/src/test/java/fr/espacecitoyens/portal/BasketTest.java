package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.BILLING;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several invoices in one payment. */
@PortalTest
class BasketTest {

    private static final String SECOND = "01890000-0000-7000-8000-000000000002";
    private static final String CLOSED = "01890000-0000-7000-8000-000000000003";

    private final CircuitBreakerRegistry breakers;

    BasketTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void three_open_invoices_of_which_two_can_be_paid() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.noAttempt();
        DemoAnswers.paymentCanStart();
        DemoAnswers.invoices(
                List.of(
                        invoice(INVOICE, "2001000001", 853, "\"payableOnline\":true"),
                        invoice(SECOND, "2001000002", 1200, "\"payableOnline\":true"),
                        invoice(
                                CLOSED,
                                "2001000003",
                                500,
                                "\"payableOnline\":false,\"notPayableReason\":\"WINDOW_CLOSED\"")),
                1,
                1);
    }

    @Test
    void what_can_be_paid_is_chosen_beforehand_and_what_cannot_is_said() {
        var page = Browser.loggedIn().open("/factures/panier");

        assertThat(page.html().select("input[name=facture]").eachAttr("value"))
                .containsExactly(INVOICE, SECOND);
        assertThat(page.html().select("input[name=facture][checked]")).hasSize(2);
        assertThat(page.text()).contains("2001000003", "ne peut pas être payée ici");
    }

    @Test
    void an_invoice_that_somebody_is_paying_cannot_be_chosen() {
        DemoAnswers.attemptsOfSomebodyElse("CREATED");

        var page = Browser.loggedIn().open("/factures/panier");

        assertThat(page.html().select("input[name=facture]").eachAttr("value"))
                .containsExactly(SECOND);
        assertThat(page.html().select("#not-now .resume")).isEmpty();
    }

    @Test
    void whoever_comes_back_from_the_payment_page_goes_on_with_the_same_basket() {
        var order = new LinkedHashMap<String, Long>();
        order.put(SECOND, 700L);
        order.put(INVOICE, 853L);
        DemoAnswers.begunToPay(order);
        var browser = Browser.loggedIn();

        var page = summary(browser);
        assertThat(page.html().select("#pay").text()).isEqualTo("REPRENDRE LE PAIEMENT DE 15,53 €");
        assertThat(page.text()).contains("Vous avez déjà commencé ce paiement");
        browser.submit(page, "pay-form", Map.of("email", "a@b.fr"));

        assertThat(PAYMENT.calls("POST /attempts").getFirst().body())
                .contains(
                        "[{\"id\":\"%s\",\"amountCents\":700},{\"id\":\"%s\",\"amountCents\":853}]"
                                .formatted(SECOND, INVOICE));
    }

    @Test
    void a_basket_that_was_begun_can_be_gone_on_with_from_where_one_chooses() {
        DemoAnswers.begunToPay(Map.of(INVOICE, 853L, SECOND, 1200L));

        var page = Browser.loggedIn().open("/factures/panier");

        assertThat(page.html().select("#basket-form")).isEmpty();
        assertThat(page.html().select("#not-now .resume")).hasSize(2);
        assertThat(page.html().select("#not-now .resume").attr("href"))
                .startsWith("/factures/panier/recapitulatif?facture=")
                .contains(INVOICE, SECOND);
    }

    @Test
    void a_refusal_keeps_its_words_where_nothing_is_left_to_choose() {
        var browser = Browser.loggedIn();
        var summary = summary(browser);
        DemoAnswers.attemptsOfSomebodyElse("CREATED");
        DemoAnswers.invoices(
                List.of(invoice(INVOICE, "2001000001", 853, "\"payableOnline\":true")), 1, 1);
        PAYMENT.refuse("POST /attempts", 409, "payment-in-progress", "");

        var page = browser.submit(summary, "pay-form", Map.of("email", "a@b.fr"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains(
                        "Détail du refus payment-in-progress.", "2001000001", "Paiement en cours");
    }

    @Test
    void what_was_chosen_and_cannot_be_paid_now_is_said_so() {
        DemoAnswers.attemptsOfSomebodyElse("CREATED");

        var page = Browser.loggedIn().open("/factures/panier/recapitulatif?facture=" + INVOICE);

        assertThat(page.text()).contains("ne peuvent pas être payées ici pour le moment");
        assertThat(page.html().select("input[name=facture]").eachAttr("value"))
                .containsExactly(SECOND);
    }

    @Test
    void whoever_has_more_invoices_than_fit_on_a_page_is_told_so() {
        var browser = Browser.loggedIn();
        assertThat(browser.open("/factures/panier").html().select("#more-invoices")).isEmpty();

        DemoAnswers.invoices(
                List.of(invoice(INVOICE, "2001000001", 853, "\"payableOnline\":true")), 1, 2);

        assertThat(browser.open("/factures/panier").html().select("#more-invoices").text())
                .contains("Vous avez d'autres factures à régler");
    }

    @Test
    void who_has_nothing_to_pay_is_told_so() {
        DemoAnswers.invoices(List.of(), 1, 1);

        var page = Browser.loggedIn().open("/factures/panier");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#nothing-to-pay").text()).contains("Rien à payer en ligne");
        assertThat(page.html().select("#basket-form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "9223372036854775808", "1e3", "<b>"})
    void an_amount_that_no_page_can_have_sent_is_not_passed_on(String amount) {
        var browser = Browser.loggedIn();

        var page =
                browser.submit(
                        browser.open("/factures/panier/recapitulatif?facture=" + INVOICE),
                        "pay-form",
                        Map.of("email", "a@b.fr", "montant", amount));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("n'a pas pu être comprise").doesNotContain("Exception");
        assertThat(PAYMENT.calls("POST /attempts")).isEmpty();
    }

    @Test
    void an_amount_that_the_service_refuses_is_said_in_its_words() {
        PAYMENT.refuse(
                "POST /attempts",
                422,
                "invalid-fields",
                "{\"field\":\"amount\",\"message\":\"Écrivez un montant supérieur à zéro.\"}");
        var browser = Browser.loggedIn();

        var page =
                browser.submit(
                        browser.open("/factures/panier/recapitulatif?facture=" + INVOICE),
                        "pay-form",
                        Map.of("email", "a@b.fr", "montant", "-1"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#error-summary").text())
                .contains("Écrivez un montant supérieur à zéro.");
        assertThat(page.html().select("#basket-total").text()).isEqualTo("8,53 €");
    }

    @Test
    void amounts_and_invoices_that_do_not_match_lead_back_to_the_choice() {
        var browser = Browser.loggedIn();
        var page = summary(browser);

        var answer = browser.submit(page, "pay-form", Map.of("montant", "853"));

        assertThat(answer.path()).isEqualTo("/factures/panier");
        assertThat(PAYMENT.calls("POST /attempts")).isEmpty();
    }

    @Test
    void a_form_of_thousands_of_fields_is_not_read() {
        var browser = Browser.loggedIn();
        var many = new HashMap<String, String>();
        IntStream.range(0, 2000).forEach(i -> many.put("f" + i, "1"));
        many.put("email", "a@b.fr");

        var page = browser.submit(summary(browser), "pay-form", many);

        assertThat(page.status()).isEqualTo(400);
        assertThat(PAYMENT.calls("POST /attempts")).isEmpty();
    }

    @Test
    void the_sum_is_shown_before_anything_is_paid() {
        var page = summary(Browser.loggedIn());

        assertThat(page.html().select("#basket-total").text()).isEqualTo("20,53 €");
        assertThat(page.html().select("#pay").text()).isEqualTo("PAYER 20,53 €");
        assertThat(page.html().select("#email").val()).isEqualTo("c.alquier@example.org");
    }

    @Test
    void each_invoice_is_paid_with_the_amount_that_was_shown() {
        var browser = Browser.loggedIn();

        var page = browser.submit(summary(browser), "pay-form", Map.of("email", "a@b.fr"));

        assertThat(page.html().select("#paybox-form")).hasSize(1);
        assertThat(PAYMENT.calls("POST /attempts").getFirst().body())
                .contains(
                        "{\"id\":\"" + INVOICE + "\",\"amountCents\":853}",
                        "{\"id\":\"" + SECOND + "\",\"amountCents\":1200}");
    }

    @Test
    void nothing_chosen_is_said_and_the_choice_is_there_again() {
        var page = Browser.loggedIn().open("/factures/panier/recapitulatif");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#error-summary a[href=#factures]").text())
                .isEqualTo("Choisissez au moins une facture.");
        assertThat(page.html().select("input[name=facture]")).hasSize(2);
    }

    @Test
    void what_is_not_to_be_paid_any_more_is_left_out_and_the_reader_told() {
        var page =
                Browser.loggedIn()
                        .open(
                                "/factures/panier/recapitulatif?facture="
                                        + INVOICE
                                        + "&facture="
                                        + CLOSED);

        assertThat(page.html().select("#basket-total").text()).isEqualTo("8,53 €");
        assertThat(page.text()).contains("elle a été retirée");
    }

    @Test
    void several_that_are_left_out_are_counted() {
        var page =
                Browser.loggedIn()
                        .open(
                                "/factures/panier/recapitulatif?facture="
                                        + INVOICE
                                        + "&facture="
                                        + CLOSED
                                        + "&facture=another");

        assertThat(page.text())
                .contains("2 factures que vous aviez choisies", "elles ont été retirées");
    }

    @Test
    void a_refusal_is_shown_in_the_services_words_and_the_address_stays() {
        PAYMENT.refuse("POST /attempts", 409, "invoices-not-together", "");
        var browser = Browser.loggedIn();

        var page = browser.submit(summary(browser), "pay-form", Map.of("email", "a@b.fr"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Détail du refus invoices-not-together.");
        assertThat(page.html().select("#email").val()).isEqualTo("a@b.fr");
    }

    @Test
    void payment_away_is_said_and_nothing_is_lost() {
        var browser = Browser.loggedIn();
        var summary = summary(browser);
        PAYMENT.refuse("POST /attempts", 404, "invoice-unknown", "");

        var page = browser.submit(summary, "pay-form", Map.of("email", "a@b.fr"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("momentanément indisponible");
        assertThat(page.html().select("#basket-total").text()).isEqualTo("20,53 €");
    }

    @Test
    void without_the_invoices_there_is_no_basket() {
        var browser = Browser.loggedIn();
        BILLING.goAway();

        assertThat(browser.open("/factures/panier").status()).isEqualTo(503);
    }

    private static Browser.Page summary(Browser browser) {
        return browser.open(
                "/factures/panier/recapitulatif?facture=" + INVOICE + "&facture=" + SECOND);
    }

    private static String invoice(String id, String number, long cents, String more) {
        return DemoAnswers.invoice(
                id, number, "Janvier 2020", "2020-02-15", "NON_REGLEE", cents, more);
    }
}
