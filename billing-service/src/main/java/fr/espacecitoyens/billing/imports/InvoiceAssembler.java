package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceContent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows that follow each other and carry the same number together to one invoice. An invoice is
 * handed over only when the rows after it are known to be another's: a row of which nobody can tell
 * the invoice may be missing from either neighbour.
 */
final class InvoiceAssembler implements RowSink {

    /** An invoice that waits for the rows after it. */
    private record Finished(CsvRow first, InvoiceContent content) {}

    private final HeadReader heads;
    private final ImportErrors errors;
    private final FileSink sink;

    /** Where each invoice of the file begins. */
    private final Map<String, Integer> beginnings = new HashMap<>();

    private @Nullable InvoiceRows current;
    private @Nullable Finished finished;
    private @Nullable CsvRow doubtful;

    InvoiceAssembler(HeadReader heads, ImportErrors errors, FileSink sink) {
        this.heads = heads;
        this.errors = errors;
        this.sink = sink;
    }

    @Override
    public void add(CsvRow row) {
        InvoiceRows open = current;
        if (open != null && open.takesAlso(row)) {
            open.add(row);
            return;
        }
        finishCurrent();
        int errorsBefore = errors.count();
        Integer beginning = beginnings.putIfAbsent(InvoiceRows.reference(row), row.line());
        if (beginning != null) {
            row.refuseFile(
                    Column.NUMBER,
                    "Ce numéro figure déjà à la ligne %d : les lignes d'une facture se suivent."
                            .formatted(beginning));
        }
        current = new InvoiceRows(row, heads.read(row), errors, errorsBefore);
    }

    @Override
    public void finish() {
        finishCurrent();
        handOver(null);
        if (beginnings.isEmpty()) {
            errors.fatal(1, "fichier", "Le fichier ne contient aucune facture.");
        }
    }

    private void finishCurrent() {
        InvoiceRows open = current;
        if (open == null) {
            return;
        }
        current = null;
        CsvRow doubtfulNow = heads.tellsInvoice(open.first()) ? null : open.first();
        CsvRow doubtfulBefore = doubtful;
        doubtful = doubtfulNow;
        handOver(doubtfulNow);
        var content = open.content();
        if (content == null) {
            return;
        }
        if (doubtfulBefore == null) {
            finished = new Finished(open.first(), content);
        } else {
            refuse(open.first(), doubtfulBefore);
        }
    }

    private void handOver(@Nullable CsvRow next) {
        Finished waiting = finished;
        finished = null;
        if (waiting == null) {
            return;
        }
        if (next == null) {
            sink.accept(new FileEntry.Issued(waiting.content()), waiting.first().line());
        } else {
            refuse(waiting.first(), next);
        }
    }

    private static void refuse(CsvRow invoice, CsvRow neighbour) {
        invoice.refuse(
                Column.NUMBER,
                "Cette facture est écartée : la ligne %d, voisine, pourrait lui appartenir."
                        .formatted(neighbour.line()));
    }
}
