package fr.espacecitoyens.billing.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an invoice back, for good or because its import is undone. */
@Component
public class CancelInvoice {

    private final Invoices invoices;
    private final InvoiceEvents events;
    private final Clock clock;

    CancelInvoice(Invoices invoices, InvoiceEvents events, Clock clock) {
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Cancels an invoice; one that is cancelled already stays as it is.
     *
     * @param importId the file that says so; null for staff
     * @param replacedBy the number of the invoice that stands in for it, if there is one
     */
    public void cancel(Invoice invoice, @Nullable String importId, @Nullable String replacedBy) {
        if (invoice.history().cancellation().isEmpty()) {
            var change = new Change(Change.Kind.CANCELLED, now(), importId, null, replacedBy);
            Invoice cancelled = invoice.changed(invoice.content(), change);
            invoices.save(cancelled.telling(events.cancelled(cancelled, change)));
        }
    }

    /** Hands an invoice over to the public Treasury, which collects it from now on. */
    public void refer(Invoice invoice, @Nullable String importId) {
        if (!invoice.history().isReferredToTreasury()) {
            var change = Change.of(Change.Kind.REFERRED_TO_TREASURY, now(), importId);
            Invoice referred = invoice.changed(invoice.content(), change);
            invoices.save(referred.telling(events.referred(referred, change)));
        }
    }

    /**
     * Undoes what an import did to an invoice, as long as nothing was paid.
     *
     * @return false if something was paid: then it stays
     */
    public boolean undo(Invoice invoice, String importId) {
        Change last = invoice.history().changes().getLast();
        if (!invoice.isChangedBy(importId) || last.kind() == Change.Kind.CANCELLED) {
            return true;
        }
        if (!invoice.ledger().settlements().isEmpty()) {
            return false;
        }
        InvoiceContent before = last.before();
        if (before == null) {
            cancel(invoice, importId, null);
        } else {
            Invoice restored =
                    invoice.changed(before, Change.of(Change.Kind.CORRECTED, now(), null));
            invoices.replace(restored.telling(events.told(restored)));
        }
        return true;
    }

    /** The database keeps milliseconds; events must not tell of a finer time than it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
