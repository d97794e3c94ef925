package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.FakeBackends.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
class EInvoiceTest {

    private static final String ROW = "77aa00bb-0000-3000-8000-000000000001";

    private final CircuitBreakerRegistry breakers;

    EInvoiceTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        rows("\"subscribed\":false");
    }

    @Test
    void each_person_and_service_has_a_row_as_in_the_guide() {
        var page = Browser.loggedIn().open("/factures/adhesion");

        assertThat(page.text())
                .contains(
                        "ADHÉSION À LA FACTURE/COMPTE EN LIGNE",
                        "Vous avez la possibilité de modifier l'adhésion à la facture/compte en"
                                + " ligne.",
                        "CÉCILE ALQUIER",
                        "Action sociale : Non adhérent",
                        "MODIFIER");
        assertThat(page.html().select(".tabs [aria-current]").text())
                .isEqualTo("Adhésion à la facture en ligne");
    }

    @Test
    void who_adheres_is_told_from_which_invoice_on() {
        var browser = Browser.loggedIn();
        var form = browser.open("/factures/adhesion/" + ROW);
        assertThat(form.html().select("#email").val()).isEqualTo("c.alquier@example.org");
        assertThat(form.text()).contains("Ces factures arrivent par la poste.");
        BILLING.answer("PUT /e-invoice/" + ROW, 200, row(SUBSCRIBED));
        rows(SUBSCRIBED);

        var done = browser.submit(form, "e-invoice-form", Map.of("choix", "oui"));

        assertThat(BILLING.calls("PUT /e-invoice/" + ROW).getLast().body())
                .contains("\"subscribed\":true", "c.alquier@example.org");
        assertThat(done.text())
                .contains("émises à partir du 23/11/2026", "uniquement par courriel", "Adhérent");
    }

    @Test
    void who_leaves_is_told_that_paper_comes_again() {
        rows(SUBSCRIBED);
        var browser = Browser.loggedIn();
        var form = browser.open("/factures/adhesion/" + ROW);
        BILLING.answer("PUT /e-invoice/" + ROW, 200, row("\"subscribed\":false"));
        rows("\"subscribed\":false");

        var done = browser.submit(form, "e-invoice-form", Map.of("choix", "non"));

        assertThat(BILLING.calls("PUT /e-invoice/" + ROW).getLast().body())
                .contains("\"subscribed\":false");
        assertThat(done.text()).contains("de nouveau par la poste", "Non adhérent");
    }

    @Test
    void a_wrong_address_is_shown_at_its_field_as_it_was_typed() {
        var browser = Browser.loggedIn();
        BILLING.refuse(
                "PUT /e-invoice/" + ROW,
                422,
                "invalid-fields",
                "{\"field\":\"email\",\"message\":\"Cette adresse n'est pas complète.\"}");

        var refused =
                browser.submit(
                        browser.open("/factures/adhesion/" + ROW),
                        "e-invoice-form",
                        Map.of("choix", "oui", "email", "c.alquier"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#email-error").text())
                .isEqualTo("Cette adresse n'est pas complète.");
        assertThat(refused.html().select("#email").val()).isEqualTo("c.alquier");
    }

    @Test
    void whoever_was_put_back_on_paper_learns_why() {
        rows("\"subscribed\":false,\"email\":\"old@example.org\",\"backOnPaper\":\"BOUNCED\"");

        assertThat(Browser.loggedIn().open("/factures/adhesion").text())
                .contains("Deux courriels n'ont pas pu vous être remis", "old@example.org");
    }

    @Test
    void somebody_elses_row_is_not_there() {
        assertThat(Browser.loggedIn().open("/factures/adhesion/other").status()).isEqualTo(404);
    }

    @Test
    void without_a_service_the_page_says_what_to_do() {
        BILLING.answer("GET /e-invoice", 200, "[]");

        assertThat(Browser.loggedIn().open("/factures/adhesion").html().select("#no-row").text())
                .contains("ajoutez d'abord une clé d'accès");
    }

    @Test
    void the_page_stands_while_billing_is_down() {
        BILLING.goAway();

        assertThat(Browser.loggedIn().open("/factures/adhesion").text())
                .contains("Vos factures ne peuvent pas être affichées");
    }

    private static final String SUBSCRIBED =
            "\"subscribed\":true,\"email\":\"c.alquier@example.org\",\"since\":\"2026-11-23\"";

    private static void rows(String state) {
        BILLING.answer("GET /e-invoice", 200, "[" + row(state) + "]");
    }

    private static String row(String state) {
        return """
        {"id":"%s","person":"CÉCILE ALQUIER","service":"action-sociale",
         "serviceLabel":"Action sociale",%s}
        """
                .formatted(ROW, state);
    }
}
