package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.Invoice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as its card shows it.
 *
 * @param underWay the payment whose answer is still to come
 */
public record InvoiceCard(Invoice invoice, Standing standing, @Nullable Attempt underWay) {

    static InvoiceCard of(Invoice invoice, List<Attempt> attempts) {
        var underWay = attempts.stream().filter(Attempt::mayStillBePaid).findFirst();
        return new InvoiceCard(invoice, Standing.of(invoice, attempts), underWay.orElse(null));
    }

    /** Label – number – period. */
    public String title() {
        return invoice.label()
                + " – "
                + invoice.number()
                + Optional.ofNullable(invoice.period()).map(p -> " – " + p).orElse("");
    }

    /** Whether it makes sense to be reminded of the due date. */
    public boolean comingDue() {
        return invoice.isComingDue() && standing != Standing.PAYMENT_RECEIVED;
    }

    /** Whether it can be paid now, and nobody has begun to. */
    public boolean payableNow() {
        return payable() && underWay == null;
    }

    /** Where a page hears of the payment that is under way; null if there is none to follow. */
    public @Nullable String newsAddress() {
        return underWay == null || underWay.isSomebodyElses() ? null : underWay.newsAddress();
    }

    /** Whether the button can be offered: not when the money is already there. */
    public boolean payable() {
        return invoice.payableOnline() && standing != Standing.PAYMENT_RECEIVED;
    }
}
