package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.BillingService;
import fr.espacecitoyens.portal.backend.InvoiceList;
import fr.espacecitoyens.portal.backend.InvoiceQuery;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.invoice.InvoiceCard;
import fr.espacecitoyens.portal.invoice.InvoiceCards;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a citizen can pay together: as many invoices as a page of the list has. */
@Component
class OpenInvoices {

    private static final InvoiceQuery OPEN = new InvoiceQuery("OPEN", null, null, null, null);

    private final BillingService billing;
    private final InvoiceCards cards;

    OpenInvoices(BillingService billing, InvoiceCards cards) {
        this.billing = billing;
        this.cards = cards;
    }

    /**
     * Some of what is to be paid.
     *
     * @param more whether there is more
     */
    record First(List<InvoiceCard> cards, boolean more) {

        /** What can be paid now. */
        public List<InvoiceCard> choices() {
            return cards.stream().filter(InvoiceCard::payableNow).toList();
        }

        /** What cannot. */
        public List<InvoiceCard> others() {
            return cards.stream().filter(card -> !card.payableNow()).toList();
        }
    }

    /**
     * Those that are due first.
     *
     * @throws PageAway if nobody can say
     */
    First first() {
        return switch (billing.invoices(OPEN)) {
            case Reply.Done<InvoiceList>(InvoiceList list) ->
                    new First(cards.of(list.invoices()).cards(), list.pages() > 1);
            case Reply.Refused<InvoiceList> _, Reply.Away<InvoiceList> _ -> throw new PageAway();
        };
    }
}
