package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.ATTEMPT;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The receipt of a payment, and the page where anybody checks one. */
@PortalTest
class ReceiptTest {

    private static final String CODE = "0123456789abcdef0123";
    private static final String CHECK = "GET /receipts/R2026-000123/" + CODE;
    private static final String FILE = "/factures/paiement/" + ATTEMPT + "/recu.pdf";

    private final CircuitBreakerRegistry breakers;

    ReceiptTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
    }

    @Test
    void a_paid_payment_offers_its_receipt() {
        DemoAnswers.attempts("PAID");
        PAYMENT.answer("GET /attempts/" + ATTEMPT + "/receipt", 200, "%PDF");

        var link = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT).html();
        var file = Browser.loggedIn().ask(FILE);

        assertThat(link.select("#download-receipt").attr("href")).isEqualTo(FILE);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("recu-2001000001.pdf");
        assertThat(PAYMENT.calls("GET /attempts/" + ATTEMPT + "/receipt").getFirst().token())
                .isEqualTo("Bearer citizen-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAITING", "REFUSED", "CANCELLED", "EXPIRED", "SUSPECT", "UNAPPLIED"})
    void what_was_not_paid_has_none(String state) {
        DemoAnswers.attempts(state);

        var page = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT).html();

        assertThat(page.select("#download-receipt")).isEmpty();
        assertThat(Browser.loggedIn().ask(FILE).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"853,853,false", "1706,1706,false", "453,853,true", "853,1706,true", "0,853,true"})
    void of_what_went_back_only_money_that_had_counted_has_one(
            long unapplied, long refunded, boolean has) {
        DemoAnswers.attemptDetail(
                "REFUNDED",
                unapplied,
                refunded,
                DemoAnswers.line(DemoAnswers.INVOICE, "2001000001", 853, 853));
        PAYMENT.answer("GET /attempts/" + ATTEMPT + "/receipt", 200, "%PDF");

        var page = Browser.loggedIn().open("/factures/paiement/" + ATTEMPT).html();

        assertThat(page.select("#download-receipt")).hasSize(has ? 1 : 0);
        assertThat(Browser.loggedIn().ask(FILE).status()).isEqualTo(has ? 200 : 404);
    }

    @Test
    void a_receipt_that_is_not_ready_is_to_be_asked_for_again() {
        DemoAnswers.attempts("PAID");
        PAYMENT.answer("GET /attempts/" + ATTEMPT + "/receipt", 404, "{}");

        assertThat(Browser.loggedIn().ask(FILE).status()).isEqualTo(503);
    }

    @Test
    void whoever_holds_a_receipt_sees_what_it_should_say() {
        genuine(0);

        var page = new Browser().open("/recus/verifier/R2026-000123/" + CODE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#genuine").text())
                .contains(
                        "Le reçu R2026-000123 est authentique",
                        "24/11/2026 à 10h00",
                        "8,53 €",
                        "Factures 2001000001, 2001000002");
        assertThat(page.html().select("#went-back")).isEmpty();
        assertThat(PAYMENT.calls(CHECK).getFirst().token()).isEqualTo("Bearer portal-token");
    }

    @Test
    void what_went_back_since_is_said() {
        genuine(300);

        var page = new Browser().open("/recus/verifier/R2026-000123/" + CODE);

        assertThat(page.html().select("#went-back").text()).contains("3,00 €");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R2026-000123|0123456789abcdef0123",
                "' r2026-000123 '|0123 4567 89AB CDEF 0123",
            })
    void number_and_code_are_understood_as_people_copy_them(String number, String code) {
        genuine(0);

        assertThat(typed(number, code).html().select("#genuine")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "2026|x",
                "R2026-0001234|0123456789abcdef012",
                "<script>|\"><img src=x>",
                "R2026-٠٠٠١٢٣|０１２３456789abcdef0123"
            })
    void what_cannot_be_right_is_shown_at_its_field(String number, String code) {
        var page = typed(number, code);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#numero-error").text()).contains("R2026-000123");
        assertThat(page.html().select("#code-error").text()).contains("20 chiffres");
        assertThat(page.html().select("#numero").val()).isEqualTo(number);
        assertThat(page.html().select("#code").val()).isEqualTo(code);
        assertThat(PAYMENT.calls(CHECK)).isEmpty();
    }

    @Test
    void a_receipt_that_nobody_issued_is_called_so() {
        PAYMENT.answer(CHECK, 404, "{}");

        var page = typed("R2026-000123", CODE);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Aucun reçu ne porte ce numéro et ce code");
        assertThat(page.html().select("#numero").val()).isEqualTo("R2026-000123");
    }

    @Test
    void while_nobody_can_say_the_page_says_so() {
        PAYMENT.answer(CHECK, 503, "{}");

        assertThat(typed("R2026-000123", CODE).status()).isEqualTo(503);
    }

    private static Browser.Page typed(String number, String code) {
        return new Browser()
                .open("/recus/verifier?numero=" + encoded(number) + "&code=" + encoded(code));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void genuine(long refundedCents) {
        PAYMENT.answer(
                CHECK,
                200,
                """
                {"number":"R2026-000123","paidAt":"2026-11-24T09:00:00Z","amountCents":853,
                 "refundedCents":%d,"invoiceNumbers":["2001000001","2001000002"]}
                """
                        .formatted(refundedCents));
    }
}
