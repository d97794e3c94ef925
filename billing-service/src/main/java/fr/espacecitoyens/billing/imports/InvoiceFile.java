package fr.espacecitoyens.billing.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.espacecitoyens.billing.customer.KnownServices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The invoices in a file. They are read one by one and not kept, so that a big file needs little
 * memory; whoever needs them twice reads the file twice.
 */
final class InvoiceFile {

    private final byte[] bytes;
    private final Charset encoding;
    private final KnownServices services;

    InvoiceFile(byte[] bytes, Charset encoding, KnownServices services) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.services = services;
    }

    /** Hands over every invoice without error, and collects the errors of the others. */
    void read(ImportErrors errors, InvoiceSink sink) {
        var assembler = new InvoiceAssembler(new HeadReader(services), errors, sink);
        var reader = new InputStreamReader(new ByteArrayInputStream(bytes), encoding);
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(';')
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            read(records.iterator(), errors, assembler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(
            Iterator<CsvRecord> records, ImportErrors errors, InvoiceAssembler assembler) {
        int line = 0;
        try {
            @Nullable Header header = null;
            while (records.hasNext() && !errors.isFull()) {
                CsvRecord record = records.next();
                line = Math.toIntExact(record.getStartingLineNumber());
                if (header == null) {
                    header = Header.read(record, errors);
                    if (header == null) {
                        return;
                    }
                } else {
                    CsvRow row = header.row(record, errors);
                    if (row != null) {
                        assembler.add(row);
                    }
                }
            }
            assembler.finish();
        } catch (CsvParseException _) {
            errors.add(
                    line + 1,
                    "fichier",
                    "Un guillemet est mal placé : la suite du fichier ne peut pas être lue.");
        }
    }
}
