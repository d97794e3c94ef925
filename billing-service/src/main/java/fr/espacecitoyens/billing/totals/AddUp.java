package fr.espacecitoyens.billing.totals;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import fr.espacecitoyens.billing.invoice.Settlement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Adds invoices up, one after the other: there may be more than fit into memory. */
public final class AddUp {

    private final LocalDate today;
    private final Map<Settlement.Means, Sum> settledBy = new EnumMap<>(Settlement.Means.class);
    private Sum issued = Sum.NONE;
    private Sum cancelled = Sum.NONE;
    private Sum creditNotes = Sum.NONE;
    private Sum settled = Sum.NONE;
    private Sum open = Sum.NONE;
    private Sum overpaid = Sum.NONE;

    /** Adds up how things stand on this day. */
    public AddUp(LocalDate today) {
        this.today = today;
    }

    /** Adds one invoice, or credit note. */
    public void add(Invoice invoice) {
        InvoiceState state = invoice.state(today);
        if (invoice.content().isCreditNote()) {
            if (!isVoid(state)) {
                creditNotes = creditNotes.plus(invoice.total().cents());
            }
            return;
        }
        issued = issued.plus(invoice.total().cents());
        long received = settle(invoice);
        if (isVoid(state)) {
            cancelled = cancelled.plus(invoice.total().cents());
            beyond(received);
        } else if (state.isOpen()) {
            open = open.plus(invoice.remaining().cents());
        } else {
            beyond(received - invoice.total().cents());
        }
    }

    /** Less than nothing where more was given back than had come in. */
    private void beyond(long cents) {
        if (cents != 0) {
            overpaid = overpaid.plus(cents);
        }
    }

    private long settle(Invoice invoice) {
        long received = 0;
        for (Settlement settlement : invoice.ledger().settlements()) {
            settled = settled.plus(settlement.amountCents());
            settledBy.merge(
                    settlement.means(),
                    Sum.NONE.plus(settlement.amountCents()),
                    (before, one) -> before.plus(one.cents()));
            received += settlement.amountCents();
        }
        return received;
    }

    private static boolean isVoid(InvoiceState state) {
        return state == InvoiceState.ANNULEE || state == InvoiceState.REMPLACEE;
    }

    /** What has come out so far. */
    public Totals totals() {
        return new Totals(
                issued,
                cancelled,
                creditNotes,
                settled,
                Map.copyOf(settledBy),
                open,
                overpaid,
                issued.cents() - cancelled.cents()
                        == settled.cents() + open.cents() - overpaid.cents());
    }
}
