package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.IssueInvoices;
import java.util.Map;

/** Compares a file with what was issued before; nothing is written. */
final class FileComparison {

    private final IssueInvoices invoices;
    private final ImportErrors errors;
    private int created;
    private int unchanged;
    private long totalCents;

    FileComparison(IssueInvoices invoices, ImportErrors errors) {
        this.invoices = invoices;
        this.errors = errors;
    }

    void compare(Map<InvoiceReference, InvoiceBatches.Entry> batch) {
        var issued = invoices.alreadyIssued(batch.keySet());
        batch.forEach((reference, entry) -> {
            totalCents += entry.content().total().cents();
            var before = issued.get(reference);
            if (before == null) {
                created++;
            } else if (before.equals(entry.content())) {
                unchanged++;
            } else {
                errors.add(
                        entry.line(),
                        Column.NUMBER.title,
                        "La facture %s a déjà été émise avec un autre contenu : changez le numéro."
                                .formatted(reference.number()));
            }
        });
    }

    ImportRun.Counts counts() {
        return new ImportRun.Counts(created, unchanged, totalCents);
    }
}
