package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.BILLING;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
