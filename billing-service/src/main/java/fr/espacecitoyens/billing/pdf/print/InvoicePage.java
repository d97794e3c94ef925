package fr.espacecitoyens.billing.pdf.print;

import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.Notice;
import fr.espacecitoyens.billing.invoice.OnlinePayment;
import fr.espacecitoyens.billing.organisation.Organisation;
import fr.espacecitoyens.platform.Money;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code invoice.html} prints, already in words.
 *
 * @param portalAddress where invoices are paid online
 * @param link the invoice's page there
 */
record InvoicePage(
        Notice notice,
        String portalAddress,
        Head head,
        List<Line> lines,
        Balance balance,
        Situation situation,
        String link) {

    /**
     * The invoice as a whole.
     *
     * @param credit whether it is a credit note
     * @param beneficiary who was served, if somebody else pays
     */
    record Head(
            boolean credit,
            String number,
            String label,
            String period,
            String addressee,
            @Nullable String beneficiary,
            String issuedOn,
            String dueOn) {

        static Head of(Invoice invoice) {
            var content = invoice.content();
            Heading heading = content.heading();
            return new Head(
                    content.isCreditNote(),
                    content.reference().number(),
                    heading.label(),
                    heading.period(),
                    heading.addressee(),
                    heading.beneficiary(),
                    French.day(content.schedule().issuedOn()),
                    French.day(content.schedule().dueOn()));
        }

        String kind() {
            return credit ? "Avoir" : "Facture";
        }

        String title() {
            return kind() + " " + number;
        }
    }

    /** One line. */
    record Line(String label, String quantity, String unitPrice, String amount) {

        static Line of(InvoiceLine line) {
            return new Line(
                    line.label(),
                    French.quantity(line.quantityHundredths()),
                    new Money(line.unitPriceCents()).inFrench(),
                    new Money(line.amountCents()).inFrench());
        }
    }

    /** One payment. */
    record Payment(String day, String amount) {}

    /** What is left to pay. */
    record Balance(String total, List<Payment> payments, String remaining) {

        static Balance of(Invoice invoice) {
            var payments =
                    invoice.ledger().settlements().stream()
                            .map(s ->
                                    new Payment(
                                            French.day(ParisTime.day(s.settledAt())),
                                            new Money(s.amountCents()).inFrench()))
                            .toList();
            return new Balance(
                    invoice.total().inFrench(), payments, invoice.remaining().inFrench());
        }
    }

    static InvoicePage of(
            Invoice invoice, Organisation organisation, OnlinePayment limits, Instant now) {
        return new InvoicePage(
                Notice.of(organisation, invoice.state(ParisTime.day(now))),
                organisation.portalAddress(),
                Head.of(invoice),
                invoice.content().lines().stream().map(Line::of).toList(),
                Balance.of(invoice),
                Situation.of(invoice, limits, now),
                organisation.pageOf(invoice.id()));
    }
}
