package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.pes.PesWriter;
import fr.espacecitoyens.billing.imports.zip.ZipWriter;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ArchiveImportTest {

    private final String number = BillingClient.unique("Z");

    @TempDir private Path folder = Path.of(".");
    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);

    @BeforeEach
    void connect() {
        billing = new BillingClient(port);
    }

    @Test
    void the_senders_own_pdf_is_shown_untouched_as_long_as_it_says_what_is_owed() {
        byte[] pdf = somePdf();
        var archive =
                ZipWriter.in(folder)
                        .entry("factures/export.csv", bytes(invoice().text()))
                        .entry("factures/" + number + ".pdf", pdf);

        var result = billing.importFile(read(archive), true);

        assertThat(result.at("/outcome/created").asInt()).isEqualTo(1);
        String citizen = billing.linkedCitizen(number);
        assertThat(pdfOf(citizen)).isEqualTo(pdf);

        billing.importFile(invoice().with("prix_unitaire", "7,00", "montant", "7,00").text());

        assertThat(pdfOf(citizen)).isNotEqualTo(pdf).startsWith(bytes("%PDF"));
    }

    @Test
    void an_archive_with_a_document_that_is_no_pdf_says_so_and_is_not_published() {
        var archive =
                ZipWriter.in(folder)
                        .entry("export.csv", bytes(invoice().text()))
                        .entry(number + ".pdf", bytes("<html>"));

        var result = billing.importFile(read(archive), true);

        assertThat(result.get("stage").asString()).isEqualTo("CHECKED");
        assertThat(errors(result.get("id").asString())).contains("n'est pas un PDF");
    }

    @Test
    void a_roll_of_the_treasury_is_published_like_any_other_file() {
        String roll = PesWriter.ormc().piece("NumDette", "2001000002").text();

        var result = billing.importFile(roll.getBytes(StandardCharsets.ISO_8859_1), true);

        assertThat(result.get("stage").asString())
                .as(errors(result.get("id").asString()))
                .isEqualTo("PUBLISHED");
        assertThat(result.at("/outcome/created").asInt()).isPositive();
    }

    private Csv invoice() {
        return Csv.guide().with("numero", number, "numero_client", number);
    }

    /** One that prints well: ours of another invoice. */
    private byte[] somePdf() {
        String other = BillingClient.unique("Z");
        billing.importFile(Csv.guide().with("numero", other, "numero_client", other).text());
        return pdfOf(billing.linkedCitizen(other));
    }

    private byte[] pdfOf(String citizen) {
        String id = billing.invoicesOf(citizen).get(0).get("id").asString();
        return billing.get("/invoices/" + id + "/pdf", TestTokens.citizen(citizen))
                .response()
                .body();
    }

    private String errors(String id) {
        String path = "/staff/imports/" + id + "/errors";
        return billing.get(path, TestTokens.withRoles("facturation")).json().toString();
    }

    private static byte[] read(ZipWriter archive) {
        try {
            return Files.readAllBytes(archive.write());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
