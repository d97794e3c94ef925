package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
class InvoiceListTest {

    private static final String PAYABLE = "\"payableOnline\":true";

    private final CircuitBreakerRegistry breakers;

    InvoiceListTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.noAttempt();
    }

    @Test
    void among_many_pages_one_can_go_to_the_first_and_the_last() {
        DemoAnswers.invoices(List.of(DemoAnswers.guideInvoice("NON_REGLEE", 853, PAYABLE)), 12, 25);

        var pages = Browser.loggedIn().open("/factures?page=12").html().select("#pages");

        assertThat(pages.select("p").text()).isEqualTo("Page 12 sur 25");
        assertThat(pages.select(".pages__number, [aria-hidden]").eachText())
                .containsExactly("Page 1", "…", "Page 11", "Page 12", "Page 13", "…", "Page 25");
        assertThat(pages.select("[aria-current]").text()).isEqualTo("Page 12");
        assertThat(pages.attr("aria-label")).isEqualTo("Pages de la liste");
    }

    @Test
    void every_field_of_the_filters_has_its_label() {
        DemoAnswers.invoices(List.of(DemoAnswers.guideInvoice("NON_REGLEE", 853, PAYABLE)), 1, 2);

        var filters = Browser.loggedIn().open("/factures").html().select("#filters");

        assertThat(filters.select("select"))
                .hasSize(3)
                .allSatisfy(field ->
                        assertThat(filters.select("label[for=" + field.id() + "]").text())
                                .isNotBlank());
    }

    @Test
    void all_payments_under_way_are_asked_for_at_once() {
        var paid =
                DemoAnswers.invoice(
                        "paid", "2001000003", "Mars 2020", "2020-04-15", "REGLEE", 0, PAYABLE);
        var owed =
                DemoAnswers.invoice(
                        "owed", "2001000002", "Mars 2020", "2020-04-15", "NON_REGLEE", 1, PAYABLE);
        var guide = DemoAnswers.guideInvoice("NON_REGLEE", 853, PAYABLE);
        DemoAnswers.invoices(List.of(guide, owed, paid), 1, 1);
        DemoAnswers.attempts("CREATED");

        var page = Browser.loggedIn().open("/factures");

        assertThat(page.html().select(".state").eachText())
                .containsExactly("Paiement en cours", "Facture non réglée", "Facture réglée");
        assertThat(PAYMENT.calls("GET /attempts"))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.query()).isEqualTo("invoice=" + INVOICE + "&invoice=owed"));
    }

    @Test
    void without_anything_to_pay_nobody_asks_for_payments() {
        DemoAnswers.invoice(DemoAnswers.guideInvoice("REGLEE", 0, PAYABLE));
        PAYMENT.goAway();

        assertThat(Browser.loggedIn().open("/factures").text())
                .contains("Facture réglée")
                .doesNotContain("Nous ne pouvons pas vérifier");
    }
}
