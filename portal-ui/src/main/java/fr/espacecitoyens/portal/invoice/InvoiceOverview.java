package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Invoice;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All invoices in one sentence.
 *
 * @param owed how many are to be paid
 * @param urgent the one that is due first
 */
public record InvoiceOverview(int total, int owed, long owedCents, @Nullable Invoice urgent) {

    /** Sums them up. */
    public static InvoiceOverview of(List<Invoice> invoices) {
        var owed = invoices.stream().filter(Invoice::isOwed).toList();
        return new InvoiceOverview(
                invoices.size(),
                owed.size(),
                owed.stream().mapToLong(Invoice::remainingCents).sum(),
                owed.stream().min(Comparator.comparing(Invoice::dueOn)).orElse(null));
    }
}
