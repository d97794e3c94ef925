package fr.espacecitoyens.billing.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.espacecitoyens.platform.web.FieldError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the errors of an import as a table that a spreadsheet opens. */
final class ErrorReport {

    /** Without it, French spreadsheets take UTF-8 for Windows-1252. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ErrorReport() {}

    static void write(List<FieldError> errors, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            write(errors, out);
        }
    }

    static void write(List<FieldError> errors, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter table = CsvWriter.builder().fieldSeparator(';').build(out);
        table.writeRecord("ligne", "champ", "erreur");
        for (FieldError error : errors) {
            Integer line = error.line();
            table.writeRecord(line == null ? "" : line.toString(), error.field(), error.message());
        }
        table.flush();
    }
}
