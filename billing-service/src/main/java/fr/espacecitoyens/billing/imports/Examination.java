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
    List<Entries.Entry> sound(List<Entries.Entry> batch) {
        Map<InvoiceReference, Invoice> stored = stored(batch);
        List<Entries.Entry> sound = new ArrayList<>();
        for (var entry : batch) {
            if (isSound(entry, stored.keySet())) {
                sound.add(entry);
            }
        }
        return sound;
    }

    private Map<InvoiceReference, Invoice> stored(List<Entries.Entry> batch) {
        return invoices.under(
                batch.stream().flatMap(e -> neededBy(e.told()).stream()).distinct().toList());
    }

    /** The invoice that must be there already. */
    private static List<InvoiceReference> neededBy(FileEntry told) {
        if (told instanceof FileEntry.Issued(InvoiceContent content)) {
            var credited = content.credits();
            return credited == null ? List.of() : List.of(credited);
        }
        return List.of(told.reference());
    }

    private boolean isSound(Entries.Entry entry, Set<InvoiceReference> stored) {
        for (InvoiceReference needed : neededBy(entry.told())) {
            if (!seen.contains(needed) && !stored.contains(needed)) {
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
