package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.imports.pes.PesFile;
import fr.espacecitoyens.billing.imports.pes.PesSettings;
import fr.espacecitoyens.billing.imports.zip.ZipFolder;
import fr.espacecitoyens.billing.imports.zip.ZipPdfs;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.pdf.PdfCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an import file, whatever its format. */
@Component
class ReadFile {

    private static final PdfAcceptance PDFS = pdf -> PdfCheck.objection(pdf).orElse(null);

    private final CsvFile csv;
    private final PesSettings pes;

    ReadFile(KnownServices known, PesSettings pes, Clock clock) {
        var services = new ServiceColumn(known);
        this.csv = new CsvFile(services, new NewsReader(services, clock));
        this.pes = pes;
    }

    /**
     * Hands over every entry without error and then the PDFs, and collects the errors of the
     * others.
     */
    void read(Path file, ImportErrors errors, FileSink sink, PdfSink pdfs) throws IOException {
        FileFormat format = FileFormat.of(file, errors);
        if (format == FileFormat.ZIP) {
            readArchive(file, errors, sink, pdfs);
        } else {
            readPlain(format, file, errors, sink, pdfs);
        }
    }

    private void readPlain(
            @Nullable FileFormat format,
            Path file,
            ImportErrors errors,
            FileSink sink,
            PdfSink pdfs)
            throws IOException {
        if (format == FileFormat.CSV) {
            csv.read(file, errors, sink);
        } else if (format == FileFormat.XML) {
            new PesFile(file, pes, PDFS)
                    .read(
                            errors,
                            (content, line) -> sink.accept(new FileEntry.Issued(content), line),
                            pdfs);
        }
    }

    private void readArchive(Path file, ImportErrors errors, FileSink sink, PdfSink pdfs)
            throws IOException {
        Path inner = Files.createTempFile("import-", ".tmp");
        try (ZipFolder folder = ZipFolder.open(file, errors)) {
            if (folder == null) {
                return;
            }
            FileFormat format = folder.copyInvoiceFile(inner, errors);
            Set<InvoiceReference> references = new LinkedHashSet<>();
            FileSink noting =
                    (entry, line) -> {
                        references.add(entry.reference());
                        sink.accept(entry, line);
                    };
            readPlain(format, inner, errors, noting, pdfs);
            if (!errors.isFatal()) {
                hand(folder.pdfs(references, errors), references, errors, pdfs);
            }
        } finally {
            Files.deleteIfExists(inner);
        }
    }

    private static void hand(
            ZipPdfs found, Set<InvoiceReference> references, ImportErrors errors, PdfSink pdfs)
            throws IOException {
        int before = errors.count();
        found.check(PDFS, errors);
        if (errors.count() > before) {
            return;
        }
        for (InvoiceReference reference : references) {
            byte[] pdf = found.of(reference);
            if (pdf != null) {
                pdfs.accept(reference, pdf);
            }
        }
    }
}
