package fr.espacecitoyens.billing.pdf.print;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.billing.facturx.InvoiceXml;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.OnlinePayment;
import fr.espacecitoyens.billing.organisation.Organisation;
import fr.espacecitoyens.paper.Resource;
import fr.espacecitoyens.paper.Sheet;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Puts into words what an invoice says today. */
@Component
public class DraftInvoice {

    private final Organisation organisation;
    private final OnlinePayment limits;
    private final InvoiceXml xml;
    private final Clock clock;
    private final Template template =
            Mustache.compiler().escapeHTML(true).compile(Resource.text("pdf/invoice.html"));

    DraftInvoice(Organisation organisation, OnlinePayment limits, InvoiceXml xml, Clock clock) {
        this.organisation = organisation;
        this.limits = limits;
        this.xml = xml;
        this.clock = clock;
    }

    /** What the sheet says now, and what it says to programs. */
    public Sheet draft(Invoice invoice) {
        var page = InvoicePage.of(invoice, organisation, limits, clock.instant());
        var heading = invoice.content().heading();
        return new Sheet(
                new Sheet.Description(
                        page.head().title(),
                        organisation.name(),
                        heading.label() + ", " + heading.period(),
                        ParisTime.noon(invoice.content().schedule().issuedOn())),
                template.execute(page),
                xml.of(invoice, ParisTime.day(clock.instant())));
    }
}
