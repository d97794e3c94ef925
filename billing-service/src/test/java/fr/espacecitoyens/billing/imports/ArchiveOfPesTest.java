package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.pes.PesFile;
import fr.espacecitoyens.billing.imports.pes.PesWriter;
import fr.espacecitoyens.billing.imports.pes.TestSettings;
import fr.espacecitoyens.billing.imports.zip.ZipFolder;
import fr.espacecitoyens.billing.imports.zip.ZipWriter;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveOfPesTest {

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void a_roll_in_an_archive_is_read_with_the_pdfs_of_its_invoices() throws IOException {
        byte[] roll =
                PesWriter.ormc()
                        .piece("NumDette", "2001000002")
                        .text()
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] pdf = "%PDF".getBytes(StandardCharsets.US_ASCII);
        var archive = ZipWriter.in(folder).entry("role.xml", roll).entry("2001000002.pdf", pdf);
        var invoices = new ArrayList<InvoiceReference>();

        try (var zip = ZipFolder.open(archive.write(), errors)) {
            assertThat(zip).isNotNull();
            Path spooled = folder.resolve("spooled");
            assertThat(zip.copyInvoiceFile(spooled, errors)).isEqualTo(FileFormat.XML);
            new PesFile(spooled, TestSettings.TOWN, _ -> null)
                    .read(errors, (content, _) -> invoices.add(content.reference()), (_, _) -> {});
            var pdfs = zip.pdfs(invoices, errors);
            pdfs.check(_ -> null, errors);

            assertThat(errors.list()).isEmpty();
            assertThat(invoices).hasSize(2).filteredOn(pdfs::has).hasSize(1);
            assertThat(pdfs.of(invoices.getLast())).isEqualTo(pdf);
        }
    }
}
