package fr.espacecitoyens.billing.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * The entries of a CSV file. They are read one by one and not kept, so that a big file needs little
 * memory; whoever needs them twice reads the file twice.
 */
final class CsvFile {

    private final ServiceColumn services;
    private final NewsReader news;

    CsvFile(ServiceColumn services, NewsReader news) {
        this.services = services;
        this.news = news;
    }

    /** Hands over every entry without error, and collects the errors of the others. */
    void read(Path file, ImportErrors errors, FileSink sink) throws IOException {
        Charset encoding = Encoding.of(file, errors);
        if (encoding == null) {
            return;
        }
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(';')
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(Files.newBufferedReader(file, encoding))) {
            read(records.iterator(), errors, sink);
        }
    }

    private void read(Iterator<CsvRecord> records, ImportErrors errors, FileSink sink) {
        int line = 0;
        try {
            if (!records.hasNext()) {
                errors.fatal(1, "fichier", "Le fichier est vide.");
                return;
            }
            Header header = Header.read(records.next(), errors);
            if (header == null) {
                return;
            }
            RowSink rows = rowsOf(header.kind(), errors, sink);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = Math.toIntExact(record.getStartingLineNumber());
                CsvRow row = header.row(record, errors);
                if (row != null) {
                    rows.add(row);
                }
            }
            rows.finish();
        } catch (CsvParseException _) {
            errors.fatal(
                    line + 1,
                    "fichier",
                    "Un guillemet est mal placé : la suite du fichier ne peut pas être lue.");
        }
    }

    private RowSink rowsOf(CsvKind kind, ImportErrors errors, FileSink sink) {
        return kind == CsvKind.INVOICES
                ? new InvoiceAssembler(new HeadReader(services), errors, sink)
                : new NewsRows(kind, news, errors, sink);
    }
}
