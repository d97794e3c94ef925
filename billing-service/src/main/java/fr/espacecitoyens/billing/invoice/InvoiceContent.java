package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.platform.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says. Two contents with the same reference are two versions of one invoice.
 *
 * @param customer who owes it
 * @param lines at least one
 * @param credits for a credit note the invoice that it lowers, else null
 */
public record InvoiceContent(
        InvoiceReference reference,
        CustomerKey customer,
        Heading heading,
        Schedule schedule,
        List<InvoiceLine> lines,
        @Nullable InvoiceReference credits) {

    public InvoiceContent {
        lines = List.copyOf(lines);
    }

    /** What an invoice says that is no credit note. */
    public InvoiceContent(
            InvoiceReference reference,
            CustomerKey customer,
            Heading heading,
            Schedule schedule,
            List<InvoiceLine> lines) {
        this(reference, customer, heading, schedule, lines, null);
    }

    public boolean isCreditNote() {
        return credits != null;
    }

    /** What the invoice amounts to: the sum of its lines. */
    public Money total() {
        return lines.stream()
                .map(line -> new Money(line.amountCents()))
                .reduce(Money.ZERO, Money::plus);
    }
}
