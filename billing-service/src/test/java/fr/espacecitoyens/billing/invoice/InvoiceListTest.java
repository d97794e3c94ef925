package fr.espacecitoyens.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.ServiceTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class InvoiceListTest {

    private final Invoices invoices;

    @LocalServerPort private int port;

    InvoiceListTest(Invoices invoices) {
        this.invoices = invoices;
    }

    @Test
    void what_has_to_be_paid_comes_first_then_the_newest() {
        var billing = new BillingClient(port);
        String one = BillingClient.unique("C");
        String two = BillingClient.unique("C");
        billing.importFile(
                new Csv()
                        .row("numero", one + ".1", "numero_client", one)
                        .with("date_emission", "01/01/2020")
                        .row("numero", one + ".2", "numero_client", one)
                        .with("date_emission", "03/01/2020")
                        .row("numero", two + ".3", "numero_client", two)
                        .with("date_emission", "02/01/2020")
                        .text());
        String citizen = billing.linkedCitizen(one);
        BillingClient.tellLink(citizen, two);
        await().until(() -> billing.invoicesOf(citizen).size() == 3);
        Invoice newest =
                invoices.find(billing.invoicesOf(citizen).get(0).get("id").asString())
                        .orElseThrow();
        invoices.save(newest.settledBy(new Settlement("p", 853, Instant.EPOCH)));

        assertThat(billing.invoicesOf(citizen).valueStream().map(i -> i.get("number").asString()))
                .containsExactly(two + ".3", one + ".1", one + ".2");
    }
}
