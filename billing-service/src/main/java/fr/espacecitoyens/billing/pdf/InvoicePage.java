package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import fr.espacecitoyens.billing.invoice.OnlineWindow;
import fr.espacecitoyens.billing.invoice.ParisTime;
import fr.espacecitoyens.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What the template {@code invoice.html} prints, already in words.
 *
 * @param asOf when the payments were looked at
 */
record InvoicePage(
        Organisation organisation,
        Head head,
        List<Line> lines,
        Balance balance,
        Online online,
        String asOf) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The invoice as a whole. */
    record Head(
            String number,
            String label,
            String period,
            String addressee,
            String issuedOn,
            String dueOn) {}

    /**
     * When it can be paid online.
     *
     * @param over whether that time has passed
     */
    record Online(String from, String until, boolean over) {}

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
                balance(invoice, ParisTime.day(now)),
                online(invoice.content().schedule().online(), now),
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
                French.day(schedule.dueOn()));
    }

    private static Online online(OnlineWindow window, Instant now) {
        return new Online(
                French.time(window.localFrom()),
                French.time(window.localUntil()),
                !now.isBefore(window.until()));
    }

    private static Line line(InvoiceLine line) {
        return new Line(
                line.label(),
                French.quantity(line.quantityHundredths()),
                new Money(line.unitPriceCents()).inFrench(),
                new Money(line.amountCents()).inFrench());
    }

    private static Balance balance(Invoice invoice, LocalDate today) {
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
                invoice.state(today).isOpen(),
                invoice.state(today) == InvoiceState.ANNULEE);
    }
}
