package fr.espacecitoyens.billing.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts rows that follow each other and carry the same number together to one invoice. */
final class InvoiceAssembler {

    private final HeadReader heads;
    private final ImportErrors errors;
    private final InvoiceSink sink;

    /** Where each invoice of the file begins. */
    private final Map<String, Integer> beginnings = new HashMap<>();

    private @Nullable InvoiceRows current;

    InvoiceAssembler(HeadReader heads, ImportErrors errors, InvoiceSink sink) {
        this.heads = heads;
        this.errors = errors;
        this.sink = sink;
    }

    void add(CsvRow row) {
        InvoiceRows open = current;
        if (open != null && open.takesAlso(row)) {
            open.add(row);
            return;
        }
        finishCurrent();
        Integer beginning = beginnings.putIfAbsent(InvoiceRows.reference(row), row.line());
        if (beginning != null) {
            row.refuse(
                    Column.NUMBER,
                    "Ce numéro figure déjà à la ligne %d : les lignes d'une facture se suivent."
                            .formatted(beginning));
        }
        current = new InvoiceRows(row, heads.read(row), errors);
    }

    void finish() {
        finishCurrent();
        if (beginnings.isEmpty() && errors.isEmpty()) {
            errors.add(1, "fichier", "Le fichier ne contient aucune facture.");
        }
    }

    private void finishCurrent() {
        InvoiceRows open = current;
        if (open == null) {
            return;
        }
        current = null;
        var content = open.content();
        if (content != null) {
            sink.accept(content, open.line());
        }
    }
}
