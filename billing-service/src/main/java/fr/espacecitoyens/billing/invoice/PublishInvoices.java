package fr.espacecitoyens.billing.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes contents valid: what is new is issued, what differs from what is stored corrects it, what
 * is the same changes nothing. May be repeated after any interruption.
 */
@Component
public class PublishInvoices {

    private final Invoices invoices;
    private final InvoiceEvents events;
    private final Clock clock;

    PublishInvoices(Invoices invoices, InvoiceEvents events, Clock clock) {
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    /** What publishing would do, for each content in their order; writes nothing. */
    public List<Comparison> compare(Collection<InvoiceContent> contents) {
        var stored = stored(contents);
        return contents.stream()
                .map(c -> Comparison.of(stored.get(c.reference().invoiceId()), c))
                .toList();
    }

    /**
     * Publishes all.
     *
     * @param importId the import that brings them
     * @return what it did to each, also where it did so before it was interrupted
     * @throws org.springframework.dao.DataAccessException if somebody else wrote one of them
     *     meanwhile; a second call goes on
     */
    public List<Comparison> publish(Collection<InvoiceContent> contents, String importId) {
        var stored = stored(contents);
        // The database keeps milliseconds; events must not tell of a finer time than it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Invoice> issued = new ArrayList<>();
        List<Comparison> done = new ArrayList<>();
        for (InvoiceContent content : contents) {
            Invoice before = stored.get(content.reference().invoiceId());
            Comparison comparison = Comparison.of(before, content);
            if (before == null) {
                issued.add(issue(content, importId, now));
            } else if (comparison != Comparison.UNCHANGED) {
                replace(before, content, comparison, importId, now);
            }
            done.add(
                    before != null && comparison == Comparison.UNCHANGED
                            ? Comparison.lastOf(before, importId)
                            : comparison);
        }
        invoices.insert(issued);
        return done;
    }

    private Map<String, Invoice> stored(Collection<InvoiceContent> contents) {
        return invoices.byId(contents.stream().map(c -> c.reference().invoiceId()).toList());
    }

    private Invoice issue(InvoiceContent content, String importId, Instant now) {
        var invoice = Invoice.issued(content, Change.of(Change.Kind.ISSUED, now, importId));
        return invoice.telling(events.told(invoice));
    }

    private void replace(
            Invoice before,
            InvoiceContent content,
            Comparison comparison,
            String importId,
            Instant now) {
        Change change =
                comparison == Comparison.REINSTATED
                        ? Change.of(Change.Kind.REINSTATED, now, importId)
                        : new Change(Change.Kind.CORRECTED, now, importId, before.content(), null);
        Invoice next = before.changed(content, change);
        invoices.replace(next.telling(events.told(next)));
    }
}
