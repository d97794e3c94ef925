package fr.espacecitoyens.portal.invoice;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.Invoice;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what billing and payment say; without payment the invoices show all the same. */
@Component
public class InvoiceCards {

    private final PaymentService payments;

    InvoiceCards(PaymentService payments) {
        this.payments = payments;
    }

    /**
     * Cards, and whether the payments under way could be asked for.
     *
     * @param paymentsKnown false when payment-service is away
     */
    public record Cards(List<InvoiceCard> cards, boolean paymentsKnown) {}

    /** The cards of all invoices, in their order. */
    public Cards of(List<Invoice> invoices) {
        var cards = new ArrayList<InvoiceCard>();
        boolean known = true;
        for (var invoice : invoices) {
            List<Attempt> attempts = List.of();
            // Once it is away it is not asked again for this page: each question may take seconds.
            if (known && invoice.isOwed()) {
                var reply = payments.attempts(invoice.id());
                known = !reply.isAway();
                attempts = reply instanceof Reply.Done<List<Attempt>>(var found) ? found : attempts;
            }
            cards.add(InvoiceCard.of(invoice, attempts));
        }
        return new Cards(cards, known);
    }
}
