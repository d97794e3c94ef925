package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Invoices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at what a file tells in the light of what is stored, from the file's begin to its end. */
final class Examination {

    private final Invoices invoices;
    private final ImportErrors errors;
    private final Set<InvoiceReference> seen = new HashSet<>();

    Examination(Invoices invoices, ImportErrors errors) {
        this.invoices = invoices;
        this.errors = errors;
    }

    /** The entries that make sense; the errors say what is wrong with the others. */
    List<FileEntry> sound(List<Entries.Entry> batch) {
        Map<String, Invoice> stored = stored(batch);
        List<FileEntry> sound = new ArrayList<>();
        for (var entry : batch) {
            if (isSound(entry, stored)) {
                sound.add(entry.told());
            }
        }
        return sound;
    }

    private Map<String, Invoice> stored(List<Entries.Entry> batch) {
        return invoices.byId(
                batch.stream()
                        .map(Entries.Entry::told)
                        .flatMap(told -> neededBy(told).stream())
                        .map(InvoiceReference::invoiceId)
                        .distinct()
                        .toList());
    }

    /** The invoice that must be there already. */
    private static List<InvoiceReference> neededBy(FileEntry told) {
        if (told instanceof FileEntry.Issued(InvoiceContent content)) {
            var credited = content.credits();
            return credited == null ? List.of() : List.of(credited);
        }
        return List.of(told.reference());
    }

    private boolean isSound(Entries.Entry entry, Map<String, Invoice> stored) {
        for (InvoiceReference needed : neededBy(entry.told())) {
            if (!seen.contains(needed) && !stored.containsKey(needed.invoiceId())) {
                errors.add(
                        entry.line(),
                        entry.told() instanceof FileEntry.Issued
                                ? Column.CREDITED.title
                                : Column.NUMBER.title,
                        "La facture %s est inconnue.".formatted(needed.number()));
                return false;
            }
        }
        seen.add(entry.told().reference());
        return true;
    }
}
