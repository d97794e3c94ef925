package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of a card: some of what is owed, in euros, as much as Paybox takes. */
class StartAmountTest extends PaymentServiceTest {

    @BeforeEach
    void an_invoice_of_20_euros_that_may_be_paid_in_parts() {
        link(citizen);
        issue(2000, 300000);
        awaitInvoiceOf(citizen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "-2000", "2001", "9223372036854775807", "-9223372036854775808"})
    void an_amount_that_is_nothing_less_than_nothing_or_more_than_is_owed_is_refused(String cents) {
        var answer = pay(cents);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"amount\"");
        assertThat(attemptsOfInvoice(citizen)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "9223372036854775808", "{}", "[]", "true"})
    void an_amount_that_is_no_number_of_cents_is_refused(String cents) {
        assertThat(pay(cents).statusCode()).isEqualTo(400);
        assertThat(attemptsOfInvoice(citizen)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "2000, 2000", "null, 2000"})
    void what_is_asked_of_the_card_is_in_euros(String cents, String total) {
        var attempt = json(pay(cents));

        assertThat(field(attempt, "PBX_TOTAL")).isEqualTo(total);
        assertThat(field(attempt, "PBX_DEVISE")).isEqualTo("978");
    }

    @Test
    void more_than_may_be_paid_online_is_refused_in_words() {
        invoices.publish(
                "fr.espacecitoyens.billing.invoice-corrected.v1",
                invoice,
                told("billing.invoice-corrected", 700, 300001, 300000));
        await().until(() -> payable.find(invoice).orElseThrow().remainingCents() == 300001);

        var answer = pay("null");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("trop élevé pour un paiement en ligne");
    }

    private HttpResponse<String> pay(String cents) {
        return post(
                "/attempts",
                "{\"invoices\":[{\"id\":\"%s\",\"amountCents\":%s}],\"email\":\"cecile@exemple.fr\"}"
                        .formatted(invoice, cents),
                TestTokens.citizen(citizen));
    }

    private void issue(long cents, long most) {
        invoices.publish(
                "fr.espacecitoyens.billing.invoice-issued.v1",
                invoice,
                told("billing.invoice-issued", 853, cents, most));
    }

    private String told(String event, long example, long cents, long most) {
        return Contract.of("fr.espacecitoyens." + event + ".v1")
                .example()
                .replace("0193c0de-0000-7000-8000-000000000001", invoice)
                .replace("C-0001", customer)
                .replace("Cents\": " + example, "Cents\": " + cents)
                .replace("\"onlineMaximumCents\": 300000", "\"onlineMaximumCents\": " + most)
                .replace(
                        "2020-01-31T17:00:00Z",
                        clock.instant().plus(Duration.ofDays(1)).toString());
    }
}
