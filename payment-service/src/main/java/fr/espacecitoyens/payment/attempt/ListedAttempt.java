package fr.espacecitoyens.payment.attempt;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.espacecitoyens.payment.payable.PayableInvoices.Own;
import java.util.List;

/**
 * An attempt among those that say how some invoices stand.
 *
 * @param settledInvoiceIds those of its invoices that were asked for and of which nothing is left
 *     to pay, whether or not billing has heard of it yet
 */
record ListedAttempt(@JsonUnwrapped AttemptView attempt, List<String> settledInvoiceIds) {

    static ListedAttempt of(Attempt attempt, String citizenId, List<Own> invoices) {
        var its = attempt.purchase().invoiceIds();
        var asked = invoices.stream().map(Own::invoiceId).toList();
        return new ListedAttempt(
                AttemptView.among(attempt, citizenId, asked),
                invoices.stream()
                        .filter(Own::settled)
                        .map(Own::invoiceId)
                        .filter(its::contains)
                        .toList());
    }
}
