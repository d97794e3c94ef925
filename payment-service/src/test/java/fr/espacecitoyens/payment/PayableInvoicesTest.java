package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.Contract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayableInvoicesTest extends PaymentServiceTest {

    @Test
    void events_may_come_in_any_order_and_twice() {
        var settled = settle("part-1");
        invoices.publishAgain(invoice, settled);
        var issued = issue(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        invoices.publishAgain(invoice, issued);
        link(citizen);
        link(citizen);

        awaitInvoiceOf(citizen);

        assertThat(clickPay(citizen).body()).contains("problem:invoice-settled");
    }

    @Test
    void only_linked_citizens_know_of_an_invoice() {
        thereIsAnInvoice();

        assertThat(clickPay("stranger").statusCode()).isEqualTo(404);
        startedAttempt();
        assertThat(attemptsOfInvoice("stranger")).isEmpty();
    }

    @Test
    void the_link_may_come_after_the_invoice() {
        issue(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        link(citizen);

        awaitInvoiceOf(citizen);

        await().until(() -> clickPay(citizen).statusCode() < 300);
    }

    @Test
    void whoever_has_removed_the_service_can_no_longer_pay_but_what_was_begun_settles() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        tell("service-unlinked");
        await().until(() -> clickPay(citizen).statusCode() == 404);

        assertThat(attemptsOfInvoice(citizen)).isEmpty();
        assertThat(notify(PAYBOX.accepted(reference(attempt), 853, "7900"))).isEqualTo(200);
        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void an_unlinking_that_is_heard_before_its_link_still_counts() {
        issue(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        tell("service-unlinked");
        link(citizen);
        link("neighbour-of-" + citizen);
        awaitInvoiceOf("neighbour-of-" + citizen);

        assertThat(clickPay(citizen).statusCode()).isEqualTo(404);
    }

    @Test
    void an_erased_citizen_pays_nothing_any_more() {
        thereIsAnInvoice();

        tell("citizen-erased");

        await().until(() -> clickPay(citizen).statusCode() == 404);
    }

    @Test
    void a_cancelled_invoice_is_not_paid_until_a_later_revision_says_otherwise() {
        thereIsAnInvoice();

        billing("invoice-cancelled");
        await().until(() -> clickPay(citizen).body().contains("annulée"));
        // An earlier revision, heard late.
        billing("invoice-corrected");
        assertThat(clickPay(citizen).statusCode()).isEqualTo(409);
        billing("invoice-corrected", "\"revision\": 1", "\"revision\": 3");

        await().until(() -> clickPay(citizen).statusCode() == 201);
        assertThat(clickPay(citizen).body()).contains("\"PBX_TOTAL\",\"value\":\"700\"");
    }

    @Test
    void what_the_treasury_collects_is_not_paid_here() {
        thereIsAnInvoice();

        billing("invoice-referred");

        await().until(() -> clickPay(citizen).body().contains("Trésor public"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"onlineMinimumCents\": 100    | \"onlineMinimumCents\": 1000 | trop petit",
                "\"onlineMaximumCents\": 300000 | \"onlineMaximumCents\": 500  | trop élevé",
                "\"revision\": 1 | \"revision\": 1, \"directDebitOn\": \"2999-01-01\" | prélèvement",
            })
    void billings_terms_hold_here_too(String example, String told, String refusal) {
        thereIsAnInvoice();

        billing("invoice-corrected", example, told);

        await().until(() -> clickPay(citizen).body().contains(refusal));
    }

    private void billing(String name, String... replacement) {
        String type = "fr.espacecitoyens.billing." + name + ".v1";
        String data =
                Contract.of(type)
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", invoice)
                        .replace("C-0001", customer)
                        .replace("2020-01-31T17:00:00Z", "2999-01-01T00:00:00Z");
        if (replacement.length > 0) {
            data = data.replace(replacement[0], replacement[1]);
        }
        invoices.publish(type, invoice, data);
    }

    private void tell(String name) {
        String type = "fr.espacecitoyens.identity." + name + ".v1";
        citizens.publish(
                type,
                citizen,
                Contract.of(type)
                        .example()
                        .replace("6f9f0c1e-0f0a-4c54-9a7b-5b1d3f1f2a10", citizen)
                        .replace("C-0001", customer));
    }
}
