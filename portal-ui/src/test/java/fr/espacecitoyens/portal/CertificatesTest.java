package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.FakeBackends.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
class CertificatesTest {

    private static final String ID = "77aa00bb-0000-3000-8000-000000000002";
    private final CircuitBreakerRegistry breakers;

    CertificatesTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
    }

    @Test
    void each_year_is_listed_and_the_present_one_says_when_it_is_ready() {
        BILLING.answer(
                "GET /certificates",
                200,
                "[" + brief(2026, false, "") + "," + brief(2025, true, "") + "]");

        var page = Browser.loggedIn().open("/factures/attestations");

        assertThat(page.text())
                .contains(
                        "ATTESTATIONS ANNUELLES",
                        "Attestation 2026",
                        "Prête à partir du 01/02/2027.",
                        "Attestation 2025",
                        "1 200,00 €");
        assertThat(page.html().select("#certificates a")).hasSize(1);
        assertThat(page.html().select(".tabs [aria-current]").text())
                .isEqualTo("Attestations annuelles");
    }

    @Test
    void whoever_has_paid_nothing_is_told_when_the_first_one_comes() {
        BILLING.answer("GET /certificates", 200, "[]");

        assertThat(Browser.loggedIn().open("/factures/attestations").text())
                .contains("après votre premier paiement");
    }

    @Test
    void one_tells_what_was_paid_for_what_and_what_may_count_for_the_tax() {
        BILLING.answer("GET /certificates/" + ID, 200, brief(2025, true, DETAILS));
        BILLING.answerPdf("GET /certificates/" + ID + "/pdf", "%PDF-1.7");
        var browser = Browser.loggedIn();

        var page = browser.open("/factures/attestations/" + ID);

        assertThat(page.text())
                .contains(
                        "Attestation annuelle 2025",
                        "Aide à domicile",
                        "Repas (leur prix)",
                        "Versé en plus de ce qui était dû",
                        "soit 1 000,00 €",
                        "Dont pour Monsieur ALQUIER Paul",
                        "12/01/2025, par chèque, Facture 2501000001",
                        "02/03/2025, Remboursement");
        assertThat(browser.download("/factures/attestations/" + ID + "/attestation.pdf"))
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void one_that_is_not_ready_or_somebody_elses_is_not_there() {
        BILLING.refuse("GET /certificates/" + ID, 409, "certificate-not-ready", "");

        assertThat(Browser.loggedIn().ask("/factures/attestations/" + ID).status()).isEqualTo(404);
        assertThat(Browser.loggedIn().ask("/factures/attestations/x").status()).isEqualTo(404);
    }

    @Test
    void with_billing_away_the_page_stands_and_says_so() {
        BILLING.goAway();

        var page = Browser.loggedIn().open("/factures/attestations");

        assertThat(page.text()).contains("ATTESTATIONS ANNUELLES");
        assertThat(page.html().select(".notice")).isNotEmpty();
    }

    private static final String DETAILS =
            """
            ,"details":{"persons":[
              {"name":"Madame ALQUIER Cécile","cents":{"HOME_HELP":100000}},
              {"name":"Monsieur ALQUIER Paul","cents":{"MEAL":19000}}],
             "payments":[
              {"on":"2025-01-12","means":"CHEQUE","invoiceNumber":"2501000001",
               "person":"Madame ALQUIER Cécile","amountCents":121000},
              {"on":"2025-03-02","means":"TRANSFER","invoiceNumber":"2501000001",
               "person":"Madame ALQUIER Cécile","amountCents":-1000}]}
            """;

    private static String brief(int year, boolean ready, String more) {
        return """
        {"id":"%s","year":%d,"payer":"Madame ALQUIER Cécile","serviceLabel":"Action sociale",
         "availableFrom":"%d-02-01","ready":%s,"paidCents":120000,
         "cents":{"HOME_HELP":100000,"MEAL":19000},"beyondCents":1000%s}
        """
                .formatted(ID, year, year + 1, ready, more);
    }
}
