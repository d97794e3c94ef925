package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice that may be paid little by little. */
@PortalTest
class PartialPaymentTest {

    private final CircuitBreakerRegistry breakers;

    PartialPaymentTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.noAttempt();
        DemoAnswers.paymentCanStart();
        invoiceWithParts(200);
    }

    @Test
    void the_whole_is_proposed_and_the_limits_of_a_part_are_said() {
        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.html().select("#amount").val()).isEqualTo("8,53");
        assertThat(page.html().select("#amount-hint").text())
                .contains("8,53 €", "de 2,00 € à 7,53 €");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|300", "3,5|350", "3.05 €|305", "8,53|853"})
    void an_amount_is_understood_as_people_write_it(String typed, long cents) {
        pay(typed);

        assertThat(PAYMENT.calls("POST /attempts").getFirst().body())
                .contains("\"amountCents\":" + cents);
    }

    @Test
    void who_empties_the_field_pays_all() {
        pay("");

        assertThat(PAYMENT.calls("POST /attempts").getFirst().body()).doesNotContain("amountCents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "3,555", "-3", "1e3", "99999999", "<b>", "٣"})
    void what_is_no_amount_is_shown_at_its_field(String typed) {
        var page = pay(typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#amount-error").text()).contains("par exemple 20,50");
        assertThat(page.html().select("#amount").val()).isEqualTo(typed);
        assertThat(page.html().select("#email").val()).isEqualTo("a@b.fr");
        assertThat(PAYMENT.calls("POST /attempts")).isEmpty();
    }

    @Test
    void an_invoice_too_small_to_be_parted_has_no_such_field() {
        invoiceWithParts(800);

        assertThat(Browser.loggedIn().open("/factures/" + INVOICE).html().select("#amount"))
                .isEmpty();
    }

    private static Browser.Page pay(String amount) {
        var browser = Browser.loggedIn();
        var page = browser.open("/factures/" + INVOICE);
        return browser.submit(page, "pay-form", Map.of("email", "a@b.fr", "amount", amount));
    }

    private static void invoiceWithParts(long least) {
        DemoAnswers.invoice(
                DemoAnswers.guideInvoice(
                        "NON_REGLEE",
                        853,
                        "\"payableOnline\":true,\"onlineMinimumCents\":100,"
                                + "\"onlinePartMinimumCents\":"
                                + least));
    }
}
