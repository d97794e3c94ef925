package fr.espacecitoyens.billing.totals;

import fr.espacecitoyens.billing.invoice.Settlement;
import java.util.Map;

/**
 * The same invoices seen from three sides. Each side is added up by itself, so that their agreeing
 * means something: what was issued, less what was cancelled, is what came in, plus what is open,
 * less what came in too much.
 *
 * @param issued invoices by what they amount to now; without credit notes
 * @param cancelled those of them that were cancelled or replaced
 * @param creditNotes by what they take off
 * @param settled all that came in, or was taken off by credit notes
 * @param settledBy the same by its means
 * @param open what is still to be paid
 * @param overpaid what came in beyond what was owed, also on cancelled invoices
 * @param balanced whether the three sides agree
 */
public record Totals(
        Sum issued,
        Sum cancelled,
        Sum creditNotes,
        Sum settled,
        Map<Settlement.Means, Sum> settledBy,
        Sum open,
        Sum overpaid,
        boolean balanced) {}
