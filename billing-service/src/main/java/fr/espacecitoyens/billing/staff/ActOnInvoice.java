package fr.espacecitoyens.billing.staff;

import fr.espacecitoyens.billing.customer.CustomerLinks;
import fr.espacecitoyens.billing.invoice.CancelInvoice;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the staff may do to an invoice. */
@Service
class ActOnInvoice {

    private static final String RESEND = "fr.espacecitoyens.billing.invoice-resend-requested.v1";

    private final Invoices invoices;
    private final CancelInvoice cancelInvoice;
    private final CustomerLinks links;
    private final EventWriter events;
    private final Clock clock;

    ActOnInvoice(
            Invoices invoices,
            CancelInvoice cancelInvoice,
            CustomerLinks links,
            EventWriter events,
            Clock clock) {
        this.invoices = invoices;
        this.cancelInvoice = cancelInvoice;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** The data of invoice-resend-requested. */
    private record Resend(
            String invoiceId, String service, String customerNumber, Instant requestedAt) {}

    /**
     * Takes an invoice back.
     *
     * @throws Problem 409 if money came in for it
     */
    void cancel(Invoice invoice, @Nullable String replacedBy) {
        if (!invoice.remaining().equals(invoice.total())) {
            throw Problem.conflict(
                    "invoice-paid",
                    "Cette facture est déjà payée, au moins en partie. Établissez un avoir, ou"
                            + " remboursez d'abord.");
        }
        cancelInvoice.cancel(invoice, null, replacedBy);
    }

    /**
     * Has an invoice sent by e-mail once more; asked twice within minutes it goes out once.
     *
     * @throws Problem 409 if that is to no avail
     */
    void resend(Invoice invoice) {
        var content = invoice.content();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (invoice.history().isCancelled()) {
            throw Problem.conflict(
                    "invoice-cancelled", "Cette facture est annulée : il n'y a rien à envoyer.");
        }
        if (!links.isLinked(content.customer())) {
            throw Problem.conflict(
                    "nobody-to-send-to",
                    "Aucun espace n'est relié à ce client : envoyez la facture par courrier.");
        }
        var customer = content.customer();
        var data = new Resend(invoice.id(), customer.service(), customer.number(), now);
        invoices.save(invoice.telling(events.write(RESEND, invoice.id(), data)));
    }
}
