package fr.espacecitoyens.portal.invoice;

import static java.util.stream.Collectors.joining;

import fr.espacecitoyens.portal.backend.Attempt;
import fr.espacecitoyens.portal.backend.Invoice;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
     * @param paymentsKnown false when payment-service cannot say
     */
    public record Cards(List<InvoiceCard> cards, boolean paymentsKnown) {

        /** All that they show of payments. */
        public String state() {
            return cards.stream().map(InvoiceCard::state).collect(joining(","));
        }

        /** Where a page hears of the first payment that is under way; null if there is none. */
        public @Nullable String newsAddress() {
            return cards.stream()
                    .flatMap(card -> Stream.ofNullable(card.newsAddress()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The cards of all invoices, in their order. */
    public Cards of(List<Invoice> invoices) {
        var owed = invoices.stream().filter(Invoice::isOwed).map(Invoice::id).toList();
        if (owed.isEmpty()) {
            return cards(invoices, List.of(), true);
        }
        return switch (payments.attempts(owed)) {
            case Reply.Done<List<Attempt>>(var attempts) -> cards(invoices, attempts, true);
            case Reply.Refused<List<Attempt>> _, Reply.Away<List<Attempt>> _ ->
                    cards(invoices, List.of(), false);
        };
    }

    private static Cards cards(List<Invoice> invoices, List<Attempt> all, boolean known) {
        var cards = invoices.stream().map(invoice -> card(invoice, all)).toList();
        return new Cards(cards, known);
    }

    private static InvoiceCard card(Invoice invoice, List<Attempt> all) {
        return InvoiceCard.of(
                invoice, all.stream().filter(attempt -> attempt.isFor(invoice.id())).toList());
    }
}
