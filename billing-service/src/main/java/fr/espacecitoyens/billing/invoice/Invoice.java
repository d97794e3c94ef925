package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.platform.Money;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An invoice. What is left to pay and the state are computed from what is stored, so that they can
 * never disagree with it.
 *
 * @param version null until it is stored; keeps two writers from overwriting each other
 * @param outbox events that still have to be published
 */
@Document("invoices")
public record Invoice(
        @Id String id,
        @Version @Nullable Long version,
        InvoiceContent content,
        Ledger ledger,
        List<PendingEvent> outbox) {

    public Invoice {
        outbox = List.copyOf(outbox);
    }

    /** A new invoice, of which nothing is paid. */
    static Invoice issued(String id, InvoiceContent content, PendingEvent issued) {
        return new Invoice(id, null, content, Ledger.EMPTY, List.of(issued));
    }

    public Money total() {
        return content.total();
    }

    /** What is left to pay; negative when more was received than was owed. */
    public Money remaining() {
        return total().minus(ledger.settled());
    }

    /** How the invoice stands now. */
    public InvoiceState state() {
        if (ledger.cancelledAt() != null) {
            return InvoiceState.ANNULEE;
        }
        if (!remaining().isPositive()) {
            return InvoiceState.REGLEE;
        }
        return ledger.settlements().isEmpty()
                ? InvoiceState.NON_REGLEE
                : InvoiceState.PARTIELLEMENT_REGLEE;
    }

    /** Whether this payment was already counted. */
    public boolean isSettledBy(String paymentId) {
        return ledger.counts(paymentId);
    }

    /**
     * This invoice with one more payment counted; whether it is one more, the caller asks first.
     */
    public Invoice settledBy(Settlement settlement) {
        if (isSettledBy(settlement.paymentId())) {
            throw new IllegalStateException("the payment is already counted");
        }
        return new Invoice(id, version, content, ledger.with(settlement), outbox);
    }

    /** This invoice with an event that tells of its last change. */
    public Invoice telling(PendingEvent event) {
        return new Invoice(
                id,
                version,
                content,
                ledger,
                Stream.concat(outbox.stream(), Stream.of(event)).toList());
    }
}
