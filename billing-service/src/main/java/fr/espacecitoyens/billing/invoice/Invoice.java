package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.platform.Money;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An invoice or a credit note. What is left to pay and the state are computed from what is stored,
 * so that they can never disagree with it.
 *
 * @param version null until it is stored; keeps two writers from overwriting each other
 * @param content what it says since its last correction
 * @param outbox events that still have to be published
 */
@Document("invoices")
@CompoundIndex(name = "issued", def = "{'content.schedule.issuedOn': 1}")
@CompoundIndex(name = "reference", def = "{'content.reference': 1}", unique = true)
public record Invoice(
        @Id String id,
        @Version @Nullable Long version,
        InvoiceContent content,
        Ledger ledger,
        History history,
        @Nullable List<PendingEvent> outbox) {

    /** A new invoice, of which nothing is paid. */
    static Invoice issued(Proposal proposal, Change issued) {
        return new Invoice(
                proposal.id(),
                null,
                proposal.content(),
                Ledger.EMPTY,
                new History(List.of(issued)),
                null);
    }

    public Money total() {
        return content.total();
    }

    /** What is left to pay; negative when more was received than was owed. */
    public Money remaining() {
        return total().minus(ledger.settled());
    }

    /** How the invoice stands on a day of Paris' calendar. */
    public InvoiceState state(LocalDate today) {
        var cancellation = history.cancellation();
        if (cancellation.isPresent()) {
            return cancellation.get().replacedBy() == null
                    ? InvoiceState.ANNULEE
                    : InvoiceState.REMPLACEE;
        }
        if (content.isCreditNote()) {
            return InvoiceState.AVOIR;
        }
        return remaining().isPositive() ? openState(today) : InvoiceState.REGLEE;
    }

    private InvoiceState openState(LocalDate today) {
        LocalDate directDebitOn = content.schedule().directDebitOn();
        if (history.isReferredToTreasury()) {
            return InvoiceState.TRANSMISE_AU_TRESOR;
        }
        if (directDebitOn != null && !today.isAfter(directDebitOn)) {
            return InvoiceState.PRELEVEMENT_PREVU;
        }
        if (today.isAfter(content.schedule().dueOn())) {
            return InvoiceState.ECHEANCE_DEPASSEE;
        }
        return ledger.settled().isPositive()
                ? InvoiceState.PARTIELLEMENT_REGLEE
                : InvoiceState.NON_REGLEE;
    }

    /** Whether this import made the latest change. */
    public boolean isChangedBy(String importId) {
        return importId.equals(history.changes().getLast().importId());
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
        return new Invoice(id, version, content, ledger.with(settlement), history, outbox);
    }

    /** This invoice with another content and the change that brought it. */
    Invoice changed(InvoiceContent next, Change change) {
        return new Invoice(id, version, next, ledger, history.with(change), outbox);
    }

    /** This invoice with one more e-mail that brought it; the same if that e-mail is known. */
    public Invoice sentBy(Delivery delivery) {
        return history.knows(delivery)
                ? this
                : new Invoice(id, version, content, ledger, history.with(delivery), outbox);
    }

    /** This invoice with an event that tells of its last change. */
    public Invoice telling(PendingEvent event) {
        List<PendingEvent> before = outbox == null ? List.of() : outbox;
        return new Invoice(
                id,
                version,
                content,
                ledger,
                history,
                Stream.concat(before.stream(), Stream.of(event)).toList());
    }
}
