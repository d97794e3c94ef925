package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files for tests. */
final class PesReading {

    private PesReading() {}

    static Path write(Path folder, String text) {
        return write(folder, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("pes.xml"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<InvoiceContent> of(Path file, PesSettings settings, ImportErrors errors) {
        var invoices = new ArrayList<InvoiceContent>();
        new PesFile(file, settings, _ -> null)
                .read(errors, (invoice, _) -> invoices.add(invoice), (_, _) -> {});
        return invoices;
    }
}
