package fr.espacecitoyens.billing.staff;

import fr.espacecitoyens.billing.customer.CustomerLinks;
import fr.espacecitoyens.billing.einvoice.EInvoiceAddresses;
import fr.espacecitoyens.billing.imports.ImportNames;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.NotPayableReason;
import fr.espacecitoyens.billing.invoice.OnlinePayment;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows invoices to the staff. */
@Component
class StaffInvoices {

    private final OnlinePayment online;
    private final CustomerLinks links;
    private final EInvoiceAddresses eInvoices;
    private final ImportNames imports;
    private final Clock clock;

    StaffInvoices(
            OnlinePayment online,
            CustomerLinks links,
            EInvoiceAddresses eInvoices,
            ImportNames imports,
            Clock clock) {
        this.online = online;
        this.links = links;
        this.eInvoices = eInvoices;
        this.imports = imports;
        this.clock = clock;
    }

    StaffInvoice brief(Invoice invoice) {
        Instant now = clock.instant();
        var reason = online.reasonAgainst(invoice, now);
        return StaffInvoice.of(invoice, ParisTime.day(now), reason, null);
    }

    StaffInvoice whole(Invoice invoice) {
        Instant now = clock.instant();
        var reason = online.reasonAgainst(invoice, now);
        return StaffInvoice.of(invoice, ParisTime.day(now), reason, details(invoice, reason));
    }

    private StaffInvoice.Details details(Invoice invoice, @Nullable NotPayableReason reason) {
        var content = invoice.content();
        var window = content.schedule().online();
        return new StaffInvoice.Details(
                reason == null ? null : WhyNotPayable.inFrench(reason, invoice, online),
                window.localFrom(),
                window.localUntil(),
                content.lines().stream()
                        .map(line ->
                                new StaffInvoice.Line(
                                        line.label(),
                                        line.quantityHundredths(),
                                        line.unitPriceCents(),
                                        line.amountCents()))
                        .toList(),
                invoice.ledger().settlements().stream()
                        .map(s ->
                                new StaffInvoice.Payment(
                                        s.paymentId(), s.settledAt(), s.means(), s.amountCents()))
                        .toList(),
                invoice.history().changes().stream()
                        .map(change ->
                                new StaffInvoice.Step(
                                        change.kind(),
                                        change.at(),
                                        change.importId(),
                                        imports.fileName(change.importId())))
                        .toList(),
                links.isLinked(content.customer()),
                eInvoices.since(content.customer()));
    }
}
