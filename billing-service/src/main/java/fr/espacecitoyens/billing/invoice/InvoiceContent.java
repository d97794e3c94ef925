package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.platform.Money;
import java.util.List;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What an invoice says. It never changes: an invoice with other content is another invoice.
 *
 * @param lines at least one
 */
public record InvoiceContent(
        @Indexed(unique = true) InvoiceReference reference,
        @Indexed CustomerKey customer,
        Heading heading,
        Schedule schedule,
        List<InvoiceLine> lines) {

    public InvoiceContent {
        lines = List.copyOf(lines);
    }

    /** What the invoice amounts to: the sum of its lines. */
    public Money total() {
        return lines.stream()
                .map(line -> new Money(line.amountCents()))
                .reduce(Money.ZERO, Money::plus);
    }
}
