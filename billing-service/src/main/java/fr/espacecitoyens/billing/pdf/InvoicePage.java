package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import fr.espacecitoyens.platform.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What the template {@code invoice.html} prints, already in words.
 *
 * @param asOf when the payments were looked at
 */
record InvoicePage(
        Organisation organisation, Head head, List<Line> lines, Balance balance, String asOf) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The invoice as a whole. */
    record Head(
            String number,
            String label,
            String period,
            String addressee,
            String issuedOn,
            String dueOn,
            String onlineFrom,
            String onlineUntil) {}

    /** One line. */
    record Line(String label, String quantity, String unitPrice, String amount) {}

    /** One payment. */
    record Payment(String day, String amount) {}

    /**
     * What is left to pay.
     *
     * @param open whether something is left
     */
    record Balance(
            String total,
            List<Payment> payments,
            String remaining,
            boolean open,
            boolean cancelled) {}

    static InvoicePage of(Invoice invoice, Organisation organisation, Instant now) {
        return new InvoicePage(
                organisation,
                head(invoice.content()),
                invoice.content().lines().stream().map(InvoicePage::line).toList(),
                balance(invoice),
                French.time(LocalDateTime.ofInstant(now, PARIS)));
    }

    private static Head head(InvoiceContent content) {
        var schedule = content.schedule();
        return new Head(
                content.reference().number(),
                content.heading().label(),
                content.heading().period(),
                content.heading().addressee(),
                French.day(schedule.issuedOn()),
                French.day(schedule.dueOn()),
                French.time(schedule.online().localFrom()),
                French.time(schedule.online().localUntil()));
    }

    private static Line line(InvoiceLine line) {
        return new Line(
                line.label(),
                French.quantity(line.quantityHundredths()),
                new Money(line.unitPriceCents()).inFrench(),
                new Money(line.amountCents()).inFrench());
    }

    private static Balance balance(Invoice invoice) {
        var payments =
                invoice.ledger().settlements().stream()
                        .map(s ->
                                new Payment(
                                        French.day(s.settledAt().atZone(PARIS).toLocalDate()),
                                        new Money(s.amountCents()).inFrench()))
                        .toList();
        return new Balance(
                invoice.total().inFrench(),
                payments,
                invoice.remaining().inFrench(),
                invoice.state().isOpen(),
                invoice.state() == InvoiceState.ANNULEE);
    }
}
