package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.CancelInvoice;
import fr.espacecitoyens.billing.invoice.Comparison;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.billing.invoice.Proposal;
import fr.espacecitoyens.billing.invoice.PublishInvoices;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.billing.settlement.SettleInvoice;
import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.ParisTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes valid what a few entries of a file tell; each counts once, however often it is applied. */
@Component
class ApplyEntries {

    private final Invoices invoices;
    private final PublishInvoices publishInvoices;
    private final CancelInvoice cancelInvoice;
    private final SettleInvoice settleInvoice;

    ApplyEntries(
            Invoices invoices,
            PublishInvoices publishInvoices,
            CancelInvoice cancelInvoice,
            SettleInvoice settleInvoice) {
        this.invoices = invoices;
        this.publishInvoices = publishInvoices;
        this.cancelInvoice = cancelInvoice;
        this.settleInvoice = settleInvoice;
    }

    /**
     * Applies entries that were examined.
     *
     * @return what became of each invoice among them
     */
    List<Comparison> apply(List<Entries.Entry> entries, String importId) {
        List<Proposal> proposals = new ArrayList<>();
        for (var entry : entries) {
            if (entry.told() instanceof FileEntry.Issued(InvoiceContent content)) {
                proposals.add(new Proposal(Ids.within(importId, entry.line()), content));
            }
        }
        List<Comparison> done = publishInvoices.publish(proposals, importId);
        entries.forEach(entry -> tell(entry.told(), importId));
        return done;
    }

    /** What is told of an invoice that is there already. */
    private void tell(FileEntry entry, String importId) {
        switch (entry) {
            case FileEntry.Issued(InvoiceContent content) -> countCreditNote(content);
            case FileEntry.Settled(var reference, var settlement) ->
                    settleInvoice.settle(stored(reference).id(), settlement);
            case FileEntry.Cancelled(var reference, var replacedBy) ->
                    cancelInvoice.cancel(stored(reference), importId, replacedBy);
            case FileEntry.Referred(var reference) ->
                    cancelInvoice.refer(stored(reference), importId);
        }
    }

    private void countCreditNote(InvoiceContent content) {
        var credited = content.credits();
        if (credited != null) {
            settleInvoice.settle(
                    stored(credited).id(),
                    new Settlement(
                            "credit-note-" + content.reference().number(),
                            content.total().cents(),
                            ParisTime.noon(content.schedule().issuedOn()),
                            Settlement.Means.CREDIT_NOTE));
        }
    }

    private Invoice stored(InvoiceReference reference) {
        return Objects.requireNonNull(invoices.under(List.of(reference)).get(reference));
    }
}
