package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Billing changes the amount of an invoice of 8,53 € while somebody pays it. */
class CorrectedInvoiceTest extends PaymentServiceTest {

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;

    @BeforeEach
    void an_attempt_has_begun() {
        thereIsAnInvoice();
        attempt = startedAttempt();
    }

    @Test
    void an_invoice_that_became_dearer_while_it_was_paid_is_owed_for_the_rest() {
        correctedTo(1000);

        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        assertThat(awaitHeard("succeeded", attempt).path("amountCents").asLong()).isEqualTo(853);
        assertThat(heard("unapplied", attempt)).isEmpty();
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(147);
        assertThat(field(startedAttempt(), "PBX_TOTAL")).isEqualTo("147");
    }

    @Test
    void of_an_invoice_that_became_cheaper_while_it_was_paid_the_rest_is_to_be_refunded() {
        correctedTo(700);

        notify(PAYBOX.accepted(reference(attempt), 853, transaction));

        assertThat(awaitHeard("succeeded", attempt).path("amountCents").asLong()).isEqualTo(700);
        assertThat(awaitHeard("unapplied", attempt).path("amountCents").asLong()).isEqualTo(153);
        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(payable.find(invoice).orElseThrow().isSettled()).isTrue();
    }

    @Test
    void the_old_amount_cannot_be_begun_again_and_the_new_one_waits_for_the_live_payment() {
        correctedTo(1000);

        var click = clickPay(citizen);

        assertThat(click.statusCode()).isEqualTo(409);
        assertThat(click.body()).contains("problem:payment-in-progress", "Vous avez déjà");
        notify(PAYBOX.refused(reference(attempt), 853, "00105"));
        assertThat(field(startedAttempt(), "PBX_TOTAL")).isEqualTo("1000");
    }

    @Test
    void the_amount_of_the_corrected_invoice_is_not_what_was_asked_of_the_card() {
        correctedTo(1000);

        notify(PAYBOX.accepted(reference(attempt), 1000, transaction));

        assertThat(state(attempt)).isEqualTo("SUSPECT");
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(1000);
    }

    private void correctedTo(long cents) {
        String type = "fr.espacecitoyens.billing.invoice-corrected.v1";
        invoices.publish(
                type,
                invoice,
                Contract.of(type)
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", invoice)
                        .replace("C-0001", customer)
                        .replace("Cents\": 700", "Cents\": " + cents)
                        .replace("2020-01-31T17:00:00Z", "2999-01-01T00:00:00Z"));
        await().until(() -> payable.find(invoice).orElseThrow().remainingCents() == cents);
    }
}
