package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Invoice;
import fr.espacecitoyens.portal.backend.InvoiceList;
import org.jspecify.annotations.Nullable;

/**
 * All invoices in one sentence.
 *
 * @param owed how many are to be paid
 * @param urgent the one that is due first
 */
public record InvoiceOverview(int total, int owed, long owedCents, @Nullable Invoice urgent) {

    /** Sums up a list by its first page, where what is due first stands. */
    public static InvoiceOverview of(InvoiceList list) {
        var urgent = list.invoices().stream().filter(Invoice::isOwed).findFirst();
        return new InvoiceOverview(
                list.total(), list.open().count(), list.open().cents(), urgent.orElse(null));
    }
}
