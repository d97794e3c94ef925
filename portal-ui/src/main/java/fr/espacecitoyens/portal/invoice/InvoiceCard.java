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

    /** What stands in a page in place of an address from which news would come. */
    private static final String LOOK = "look";

    static InvoiceCard of(Invoice invoice, List<Attempt> attempts) {
        var underWay = attempts.stream().filter(Attempt::underWay).findFirst();
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

    /** Whether the reader can go on with the payment that is under way. */
    public boolean resumable() {
        return payable() && underWay != null && underWay.isResumable();
    }

    /** Whether a payment can begin or go on here. */
    public boolean offersPayment() {
        return payable() && (underWay == null || underWay.isResumable() || underWay.leavesRoom());
    }

    /** All that it shows of payments, as a word that changes with it. */
    public String state() {
        return underWay == null ? standing.name() : standing + " " + underWay.standing();
    }

    /**
     * Where a page hears of the payment that is under way; of somebody else's it only looks again.
     * Null if there is none.
     */
    public @Nullable String newsAddress() {
        if (underWay == null) {
            return null;
        }
        return underWay.isSomebodyElses() ? LOOK : underWay.newsAddress();
    }

    /** Whether the button can be offered: not when the money is already there. */
    public boolean payable() {
        return invoice.payableOnline() && standing != Standing.PAYMENT_RECEIVED;
    }
}
