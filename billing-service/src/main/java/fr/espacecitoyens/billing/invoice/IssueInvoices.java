package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.event.EventWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes invoices out of contents, each at most once. */
@Component
public class IssueInvoices {

    private final Invoices invoices;
    private final EventWriter events;

    IssueInvoices(Invoices invoices, EventWriter events) {
        this.invoices = invoices;
        this.events = events;
    }

    /** What the invoices say that were already issued under these references. */
    public Map<InvoiceReference, InvoiceContent> alreadyIssued(
            Collection<InvoiceReference> references) {
        return invoices.contentsUnder(references);
    }

    /**
     * Issues all, in one write.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one was issued in the meantime; some
     *     of the others may then be issued, and a second call tells which
     */
    public void issue(List<InvoiceContent> contents) {
        invoices.insert(contents.stream().map(this::newInvoice).toList());
    }

    private Invoice newInvoice(InvoiceContent content) {
        String id = Ids.next();
        return Invoice.issued(
                id, content, events.write(InvoiceIssued.TYPE, id, InvoiceIssued.of(id, content)));
    }
}
