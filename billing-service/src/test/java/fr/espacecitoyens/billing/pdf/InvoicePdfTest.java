package fr.espacecitoyens.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class InvoicePdfTest {

    @LocalServerPort private int port;

    @Test
    void a_citizen_downloads_the_invoice_with_its_amounts() throws IOException {
        var billing = new BillingClient(port);
        String customer = BillingClient.unique("C");
        billing.importFile(
                Csv.guide()
                        .with("numero", customer, "numero_client", customer)
                        .row("numero", customer, "numero_client", customer)
                        .with("ligne", "Livraison", "prix_unitaire", "1,50", "montant", "1,50")
                        .text());
        String citizen = billing.linkedCitizen(customer);
        String id = billing.invoicesOf(citizen).get(0).get("id").asString();

        var answer = billing.get("/invoices/" + id + "/pdf", TestTokens.citizen(citizen));

        assertThat(answer.status()).isEqualTo(200);
        var headers = answer.response().headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"facture-" + customer + ".pdf\"");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        try (var document = Loader.loadPDF(answer.response().body())) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00A0', ' '))
                    .contains(customer, "8,53 €", "1,50 €", "10,03 €", "Ville de Castres");
        }
    }
}
