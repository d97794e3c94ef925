package fr.espacecitoyens.billing.staff;

import fr.espacecitoyens.billing.customer.CustomerLinks;
import fr.espacecitoyens.billing.invoice.CancelInvoice;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
     * @throws Problem 409 if money came in for it, or it is a credit note; 422 if there is no
     *     invoice that could stand in for it
     */
    void cancel(Invoice invoice, @Nullable String replacedBy) {
        if (invoice.content().isCreditNote()) {
            throw Problem.conflict(
                    "credit-note",
                    "Un avoir ne s'annule pas : il est déjà compté. Émettez une facture du même"
                            + " montant.");
        }
        if (replacedBy != null && !exists(invoice, replacedBy)) {
            throw Problem.invalid(
                    List.of(new FieldError("replacedBy", "Aucune facture ne porte ce numéro.")));
        }
        if (!invoice.remaining().equals(invoice.total())) {
            throw Problem.conflict(
                    "invoice-paid",
                    "Cette facture est déjà payée, au moins en partie. Établissez un avoir, ou"
                            + " remboursez d'abord.");
        }
        cancelInvoice.cancel(invoice, null, replacedBy);
    }

    private boolean exists(Invoice beside, String number) {
        var reference = new InvoiceReference(beside.content().reference().service(), number);
        return !invoices.under(List.of(reference)).isEmpty();
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
