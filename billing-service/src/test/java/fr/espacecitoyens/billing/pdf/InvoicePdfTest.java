package fr.espacecitoyens.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class InvoicePdfTest {

    private final ImportedPdfs imported;
    private final MongoTemplate mongo;

    @LocalServerPort private int port;

    InvoicePdfTest(ImportedPdfs imported, MongoTemplate mongo) {
        this.imported = imported;
        this.mongo = mongo;
    }

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

    @Test
    void the_web_page_is_told_what_is_printed() throws IOException {
        var billing = new BillingClient(port);
        String citizen = citizenWithInvoice(billing);
        String path = "/invoices/" + billing.invoicesOf(citizen).get(0).get("id").asString();

        var notice = billing.get(path, TestTokens.citizen(citizen)).json().path("notice");

        byte[] pdf = billing.get(path + "/pdf", TestTokens.citizen(citizen)).response().body();
        assertThat(words(pdf))
                .contains(
                        notice.at("/sender/contact/phone").asString(),
                        notice.at("/demand/authority").asString(),
                        notice.at("/demand/accountant/name").asString(),
                        notice.at("/demand/appeal").asString(),
                        notice.path("noVat").asString());
        assertThat(notice.path("demand").path("siret").asString()).hasSize(14);
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
        }
    }

    @Test
    void the_file_that_the_sender_made_is_handed_on_untouched() {
        var billing = new BillingClient(port);
        String citizen = citizenWithInvoice(billing);
        String id = billing.invoicesOf(citizen).get(0).get("id").asString();
        byte[] sent = "%PDF-1.4 as the sender made it".getBytes(StandardCharsets.UTF_8);
        imported.store(id, sent);

        var answer = billing.get("/invoices/" + id + "/pdf", TestTokens.citizen(citizen));

        assertThat(answer.response().body()).isEqualTo(sent);
    }

    @Test
    void an_invoice_that_did_not_change_is_made_once() {
        var billing = new BillingClient(port);
        String citizen = citizenWithInvoice(billing);
        String id = billing.invoicesOf(citizen).get(0).get("id").asString();

        var first = billing.get("/invoices/" + id + "/pdf", TestTokens.citizen(citizen));
        var second = billing.get("/invoices/" + id + "/pdf", TestTokens.citizen(citizen));

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(mongo.findAll(PrintedPdfs.Printed.class))
                .filteredOn(printed -> printed.id().startsWith(id + "/"))
                .singleElement()
                .satisfies(printed ->
                        assertThat(printed.pdf().getData()).isEqualTo(first.response().body()));
    }

    private static String citizenWithInvoice(BillingClient billing) {
        String customer = BillingClient.unique("C");
        billing.importFile(Csv.guide().with("numero", customer, "numero_client", customer).text());
        return billing.linkedCitizen(customer);
    }
}
