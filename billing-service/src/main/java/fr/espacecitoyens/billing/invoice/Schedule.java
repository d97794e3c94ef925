package fr.espacecitoyens.billing.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The times of an invoice, which do not follow from each other: the guide's own is due two weeks
 * after its window for online payment has closed.
 *
 * @param issuedOn « Facture du »
 * @param dueOn « À régler avant le »
 * @param online when it can be paid online
 * @param directDebitOn when the amount is taken from the payer's account; null if it is not
 */
public record Schedule(
        LocalDate issuedOn,
        LocalDate dueOn,
        OnlineWindow online,
        @Nullable LocalDate directDebitOn) {

    /** Of an invoice that the payer pays by other means than direct debit. */
    public Schedule(LocalDate issuedOn, LocalDate dueOn, OnlineWindow online) {
        this(issuedOn, dueOn, online, null);
    }
}
