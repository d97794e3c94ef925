package fr.espacecitoyens.billing.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private final Agenda agenda;
    private final Clock clock;

    PublishInvoices(Invoices invoices, InvoiceEvents events, Agenda agenda, Clock clock) {
        this.invoices = invoices;
        this.events = events;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** What publishing would do, for each content in their order; writes nothing. */
    public List<Comparison> compare(List<InvoiceContent> contents) {
        var stored = stored(contents);
        return contents.stream().map(c -> Comparison.of(stored.get(c.reference()), c)).toList();
    }

    /**
     * Publishes all.
     *
     * @param importId the import that brings them
     * @return what it did to each, also where it did so before it was interrupted
     * @throws org.springframework.dao.DataAccessException if somebody else wrote one of them
     *     meanwhile; a second call goes on
     */
    public List<Comparison> publish(List<Proposal> proposals, String importId) {
        var stored = stored(proposals.stream().map(Proposal::content).toList());
        // The database keeps milliseconds; events must not tell of a finer time than it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Invoice> issued = new ArrayList<>();
        List<Comparison> done = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Invoice before = stored.get(proposal.content().reference());
            if (before == null) {
                issued.add(issue(proposal, importId, now));
                done.add(Comparison.NEW);
            } else {
                done.add(publish(before, proposal.content(), importId, now));
            }
        }
        agenda.note(issued);
        invoices.insert(issued);
        return done;
    }

    private Map<InvoiceReference, Invoice> stored(List<InvoiceContent> contents) {
        return invoices.under(contents.stream().map(InvoiceContent::reference).toList());
    }

    private Invoice issue(Proposal proposal, String importId, Instant now) {
        var invoice = Invoice.issued(proposal, Change.of(Change.Kind.ISSUED, now, importId));
        return invoice.telling(events.told(invoice));
    }

    private Comparison publish(
            Invoice before, InvoiceContent content, String importId, Instant now) {
        Comparison comparison = Comparison.of(before, content);
        switch (comparison) {
            case CORRECTED ->
                    replace(
                            before,
                            content,
                            new Change(
                                    Change.Kind.CORRECTED, now, importId, before.content(), null));
            case REINSTATED ->
                    replace(before, content, Change.of(Change.Kind.REINSTATED, now, importId));
            case NEW, UNCHANGED -> {
                return Comparison.lastOf(before, importId);
            }
        }
        return comparison;
    }

    private void replace(Invoice before, InvoiceContent content, Change change) {
        Invoice next = before.changed(content, change);
        agenda.note(List.of(next));
        invoices.replace(next.telling(events.told(next)));
    }
}
