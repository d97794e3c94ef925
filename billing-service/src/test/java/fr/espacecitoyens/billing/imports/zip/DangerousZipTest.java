package fr.espacecitoyens.billing.imports.zip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.Mutations;
import fr.espacecitoyens.billing.imports.SmallMachine;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.platform.web.FieldError;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DangerousZipTest {

    private static final InvoiceReference INVOICE = new InvoiceReference("action-sociale", "1");
    private static final byte[] MEGABYTE = new byte[1024 * 1024];
    private static final String HEADER = "PK\u0001\u0002";

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void a_gigabyte_of_zeros_is_given_up_as_file_of_invoices_and_as_pdf() {
        Path file =
                ZipWriter.in(folder)
                        .repeated("factures.csv", MEGABYTE, 1024)
                        .repeated("1.pdf", MEGABYTE, 1024)
                        .write();

        assertThat(file).satisfies(f -> assertThat(Files.size(f)).isLessThan(3_000_000));
        assertThat(SmallMachine.run(Opening.class, 32, file).lines())
                .containsExactly(
                        "«\u00A0factures.csv\u00A0» : ce fichier est compressé de façon anormale : il"
                                + " est refusé.",
                        "«\u00A01.pdf\u00A0» : ce fichier dépasse 5 Mo.");
    }

    @Test
    void a_size_that_an_entry_merely_claims_is_not_believed() throws IOException {
        Path file = ZipWriter.in(folder).repeated("1.csv", MEGABYTE, 400).write();
        patch(file, HEADER, 24, 10);

        try (var zip = ZipFolder.open(file, errors)) {
            if (zip != null) {
                zip.copyInvoiceFile(folder.resolve("spooled"), errors);
            }
        }

        assertThat(messages().getFirst()).contains("compressé de façon anormale");
    }

    @Test
    void an_encrypted_archive_is_refused() throws IOException {
        Path file = archive("1.pdf", "un");
        patch(file, HEADER, 8, 9);

        assertThat(ZipFolder.open(file, errors)).isNull();
        assertThat(messages())
                .containsExactly(
                        "L'archive est protégée par un mot de passe : recréez-la sans mot de passe.");
    }

    @Test
    void an_archive_of_an_unusual_compression_is_refused() throws IOException {
        Path file = archive("1.pdf", "un");
        patch(file, HEADER, 10, 14);

        assertThat(ZipFolder.open(file, errors)).isNull();
        assertThat(messages().getFirst())
                .startsWith("L'archive utilise une compression inhabituelle");
    }

    @Test
    void an_entry_that_was_damaged_on_its_way_is_refused() throws IOException {
        Path file = archive("1.pdf", "un document qui se laisse lire");
        patch(file, HEADER, 16, 7);

        try (var zip = ZipFolder.open(file, errors)) {
            assertThat(zip).isNotNull();
            zip.copyInvoiceFile(folder.resolve("spooled"), errors);
        }

        assertThat(messages())
                .containsExactly(
                        "«\u00A0factures.csv\u00A0» : ce fichier est endommagé : recréez l'archive et"
                                + " renvoyez-la.");
    }

    @Test
    void whatever_damage_is_an_error_and_no_failure() throws IOException {
        byte[] bytes = Files.readAllBytes(archive("1.pdf", "un"));
        Path file = folder.resolve("damaged.zip");

        for (int i = 0; i < 2_000; i++) {
            Files.write(file, Mutations.of(bytes, i));
            Opening.read(file, errors);
        }

        assertThat(errors.list()).hasSizeGreaterThan(1_000);
    }

    @Test
    void more_entries_than_a_town_ever_sends_are_refused() {
        var zip = ZipWriter.in(folder).entry("factures.csv", "x");
        for (int i = 0; i < CentralDirectory.MAX_ENTRIES; i++) {
            zip.entry(i + ".pdf", "");
        }

        assertThat(SmallMachine.run(Opening.class, 32, zip.write()).lines())
                .containsExactly(
                        "L'archive contient plus de 200\u202F000 fichiers : envoyez-la en plusieurs"
                                + " fois.");
    }

    @Test
    void as_many_entries_as_are_permitted_need_little_memory() {
        var zip = ZipWriter.in(folder).entry("factures.csv", "service");
        for (int i = 1; i < CentralDirectory.MAX_ENTRIES; i++) {
            zip.entry(i + ".pdf", "");
        }

        assertThat(SmallMachine.run(Opening.class, 192, zip.write()).lines())
                .hasSize(20_000)
                .allMatch(line -> line.contains("aucune facture correcte"));
    }

    @Test
    void an_archive_of_more_than_2_gigabytes_is_not_even_opened() throws IOException {
        Path file = folder.resolve("big.zip");
        try (var big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(2L * 1024 * 1024 * 1024 + 1);
        }

        assertThat(ZipFolder.open(file, errors)).isNull();
        assertThat(messages())
                .containsExactly("L'archive dépasse 2 Go : envoyez-la en plusieurs fois.");
    }

    /** Does with an archive what an import does, and prints what is wrong with it. */
    static final class Opening {

        private Opening() {}

        public static void main(String[] arguments) throws IOException {
            var errors = new ImportErrors();
            read(Path.of(arguments[0]), errors);
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            errors.list().forEach(error -> out.println(error.message()));
        }

        static void read(Path archive, ImportErrors errors) throws IOException {
            try (var zip = ZipFolder.open(archive, errors)) {
                if (zip != null) {
                    zip.copyInvoiceFile(archive.resolveSibling("spooled"), errors);
                    zip.pdfs(List.of(INVOICE), errors).check(_ -> null, errors);
                }
            }
        }
    }

    private Path archive(String name, String text) {
        return ZipWriter.in(folder).entry("factures.csv", "service").entry(name, text).write();
    }

    /** Changes a byte of the first entry's line in the list at the end of the archive. */
    private static void patch(Path file, String signature, int offset, int value)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf(signature) + offset] = (byte) value;
        Files.write(file, bytes);
    }

    private List<String> messages() {
        return errors.list().stream().map(FieldError::message).toList();
    }
}
