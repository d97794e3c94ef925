package fr.espacecitoyens.billing.imports.zip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.FileFormat;
import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.platform.web.FieldError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFolderTest {

    private static final List<InvoiceReference> INVOICES =
            List.of(invoice("action-sociale", "1"), invoice("action-sociale", "A_2"));
    private static final String CSV = "service;numero\n";

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void the_file_of_invoices_and_the_pdf_of_each_are_found_in_any_folder() throws IOException {
        try (var zip =
                open(
                        archive()
                                .entry("Été/pdf/1.PDF", "un")
                                .entry("action-sociale_A_2.pdf", "deux"))) {
            Path spooled = folder.resolve("spooled");
            var pdfs = zip.pdfs(INVOICES, errors);
            pdfs.check(_ -> null, errors);

            assertThat(zip.copyInvoiceFile(spooled, errors)).isEqualTo(FileFormat.CSV);
            assertThat(spooled).hasContent(CSV);
            assertThat(pdfs.of(INVOICES.getFirst())).asString().isEqualTo("un");
            assertThat(pdfs.of(INVOICES.getLast())).asString().isEqualTo("deux");
            assertThat(errors.list()).isEmpty();
        }
    }

    @Test
    void an_invoice_without_pdf_is_no_error() throws IOException {
        try (var zip = open(archive())) {
            var pdfs = zip.pdfs(INVOICES, errors);

            assertThat(pdfs.has(INVOICES.getFirst())).isFalse();
            assertThat(pdfs.of(INVOICES.getFirst())).isNull();
            assertThat(errors.list()).isEmpty();
        }
    }

    @Test
    void what_the_system_puts_beside_files_is_passed_over() throws IOException {
        var archive = archive().entry("__MACOSX/._1.pdf", "x").entry("pdf/.DS_Store", "x");

        try (var zip = open(archive.entry("Thumbs.db", "x").entry("pdf/", ""))) {
            assertThat(zip.pdfs(INVOICES, errors).has(INVOICES.getFirst())).isFalse();
        }
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void folder_names_of_old_windows_do_no_harm() throws IOException {
        var archive = ZipWriter.in(folder, Charset.forName("IBM850")).entry("a.csv", CSV);

        try (var zip = open(archive.entry("Été/1.pdf", "un"))) {
            assertThat(zip.pdfs(INVOICES, errors).of(INVOICES.getFirst()))
                    .asString()
                    .isEqualTo("un");
        }
        assertThat(errors.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../1.pdf           | ce nom n'est pas admis",
                "pdf/../../1.pdf    | ce nom n'est pas admis",
                "/etc/1.pdf         | ce nom n'est pas admis",
                "C:/1.pdf           | ce nom n'est pas admis",
                "pdf\\1.pdf         | ce nom n'est pas admis",
                "'pdf/\u00071.pdf'  | ce nom n'est pas admis",
                "pdf.zip            | une archive dans l'archive",
                "pdf/1.pdf.GZ       | une archive dans l'archive",
                "facture.docx       | seuls un fichier CSV ou XML et des PDF",
                "lisezmoi           | seuls un fichier CSV ou XML et des PDF",
            })
    void a_name_that_has_no_place_is_refused(String name, String reason) throws IOException {
        assertThat(ZipFolder.open(archive().entry(name, "x").write(), errors)).isNull();

        String shown = name.replace('\u0007', '?');
        assertThat(message()).startsWith("«\u00A0" + shown + "\u00A0» : " + reason);
    }

    @Test
    void a_name_that_is_there_twice_is_refused() throws IOException {
        Path file =
                archive().entry("1.pdf", "un").entry("2.pdf", "deux").writeWith("2.pdf", "1.pdf");

        assertThat(ZipFolder.open(file, errors)).isNull();
        assertThat(message()).contains("1.pdf", "ce nom figure deux fois dans l'archive.");
    }

    @Test
    void names_that_differ_in_nothing_but_capitals_are_refused() throws IOException {
        Path file = archive().entry("1.pdf", "un").entry("1.PDF", "deux").write();

        assertThat(ZipFolder.open(file, errors)).isNull();
        assertThat(message()).contains("deux fois");
    }

    @Test
    void an_archive_has_exactly_one_file_of_invoices() throws IOException {
        assertThat(ZipFolder.open(archive().entry("b/b.xml", "<a/>").write(), errors)).isNull();
        assertThat(ZipFolder.open(ZipWriter.in(folder).entry("1.pdf", "un").write(), errors))
                .isNull();

        assertThat(messages())
                .containsExactly(
                        "L'archive contient plusieurs fichiers de factures («\u00A0factures.csv\u00A0»,"
                                + " «\u00A0b/b.xml\u00A0») : un seul est admis.",
                        "L'archive ne contient pas de fichier de factures (CSV ou XML).");
    }

    @Test
    void a_file_of_invoices_that_is_an_archive_or_a_workbook_is_refused() throws IOException {
        copied(ZipWriter.in(folder).entry("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0}));
        copied(ZipWriter.in(folder).entry("a.csv", "%PDF-1.7"));

        assertThat(messages().getFirst())
                .isEqualTo("Une archive dans l'archive n'est pas admise : décompressez-la.");
        assertThat(messages().getLast()).startsWith("Ce fichier est un PDF seul");
    }

    @Test
    void a_pdf_of_no_invoice_or_of_two_is_refused() throws IOException {
        var invoices = List.of(invoice("a", "1"), invoice("b", "1"), invoice("b", "2"));
        var archive = archive().entry("1.pdf", "x").entry("3.pdf", "x").entry("2.pdf", "x");

        try (var zip = open(archive.entry("pdf/b_2.pdf", "x"))) {
            var pdfs = zip.pdfs(invoices, errors);

            assertThat(pdfs.has(invoice("a", "1"))).isFalse();
        }
        assertThat(messages())
                .containsExactly(
                        "«\u00A01.pdf\u00A0» : plusieurs services ont une facture de ce numéro."
                                + " Nommez le PDF <service>_<numéro>.pdf.",
                        "«\u00A03.pdf\u00A0» : aucune facture correcte du fichier ne porte ce numéro."
                                + " Nommez le PDF <numéro>.pdf.",
                        "«\u00A0pdf/b_2.pdf\u00A0» : la facture 2 a déjà un PDF, «\u00A02.pdf\u00A0».");
    }

    @Test
    void a_pdf_that_is_not_accepted_is_named() throws IOException {
        try (var zip = open(archive().entry("1.pdf", "MZ"))) {
            zip.pdfs(INVOICES, errors).check(_ -> "ce document n'est pas un PDF.", errors);
        }

        assertThat(message()).isEqualTo("«\u00A01.pdf\u00A0» : ce document n'est pas un PDF.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21, 40, 100, 200})
    void a_truncated_archive_is_refused(int length) throws IOException {
        Path file = archive().entry("1.pdf", "un").write();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertThat(ZipFolder.open(file, errors)).isNull();
        assertThat(message())
                .isEqualTo("L'archive ZIP est tronquée ou endommagée : recréez-la et renvoyez-la.");
    }

    private static InvoiceReference invoice(String service, String number) {
        return new InvoiceReference(service, number);
    }

    private ZipWriter archive() {
        return ZipWriter.in(folder).entry("factures.csv", CSV);
    }

    private void copied(ZipWriter archive) throws IOException {
        try (var zip = open(archive)) {
            assertThat(zip.copyInvoiceFile(folder.resolve("spooled"), errors)).isNull();
        }
    }

    private ZipFolder open(ZipWriter archive) throws IOException {
        var zip = ZipFolder.open(archive.write(), errors);
        if (zip == null) {
            throw new AssertionError(messages());
        }
        return zip;
    }

    private String message() {
        return messages().getFirst();
    }

    private List<String> messages() {
        return errors.list().stream().map(FieldError::message).toList();
    }
}
