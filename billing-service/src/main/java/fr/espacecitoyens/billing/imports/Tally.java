package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.Comparison;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import java.util.List;

/** Adds up what a file brings. */
final class Tally {

    private Counts counts = Counts.NONE;

    static List<InvoiceContent> contents(List<Entries.Entry> entries) {
        return entries.stream()
                .map(Entries.Entry::told)
                .filter(FileEntry.Issued.class::isInstance)
                .map(told -> ((FileEntry.Issued) told).content())
                .toList();
    }

    void add(List<Entries.Entry> entries, List<Comparison> comparisons) {
        long cents = entries.stream().mapToLong(Tally::cents).sum();
        counts =
                counts.plus(
                        new Counts(
                                count(comparisons, Comparison.NEW),
                                count(comparisons, Comparison.CORRECTED),
                                count(comparisons, Comparison.REINSTATED),
                                count(comparisons, Comparison.UNCHANGED),
                                entries.size() - comparisons.size(),
                                cents));
    }

    Counts counts() {
        return counts;
    }

    private static int count(List<Comparison> all, Comparison one) {
        return Math.toIntExact(all.stream().filter(c -> c == one).count());
    }

    /** What is owed, less what is credited; or what came in. */
    private static long cents(Entries.Entry entry) {
        return switch (entry.told()) {
            case FileEntry.Issued(var content) ->
                    content.isCreditNote() ? -content.total().cents() : content.total().cents();
            case FileEntry.Settled(_, var settlement) -> settlement.amountCents();
            case FileEntry.Cancelled _, FileEntry.Referred _ -> 0;
        };
    }
}
