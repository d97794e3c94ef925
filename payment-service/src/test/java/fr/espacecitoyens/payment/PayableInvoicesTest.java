package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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
        assertThat(get("/invoices/" + invoice + "/attempts", "stranger").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_link_may_come_after_the_invoice() {
        issue(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        link(citizen);

        awaitInvoiceOf(citizen);

        await().until(() -> clickPay(citizen).statusCode() < 300);
    }
}
