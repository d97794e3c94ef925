package fr.espacecitoyens.payment.attempt;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.espacecitoyens.payment.payable.PayableInvoice;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.util.List;

/**
 * All that a citizen may see of their own attempt.
 *
 * @param unappliedCents what came and counts for no invoice
 * @param refundedCents what went back
 */
record AttemptDetail(
        @JsonUnwrapped AttemptView attempt,
        List<Line> lines,
        long unappliedCents,
        long refundedCents) {

    /**
     * One of its invoices.
     *
     * @param remainingCents what is left to pay of it now
     */
    record Line(
            String invoiceId,
            String invoiceNumber,
            String invoiceLabel,
            long amountCents,
            long remainingCents) {}

    static AttemptDetail of(Attempt attempt, PayableInvoices invoices) {
        var movements = attempt.movements();
        return new AttemptDetail(
                AttemptView.of(attempt, attempt.purchase().citizenId()),
                attempt.purchase().allocations().stream()
                        .flatMap(part ->
                                invoices.find(part.invoiceId()).stream()
                                        .map(i -> line(part.invoiceId(), part.amountCents(), i)))
                        .toList(),
                movements.captures().stream().mapToLong(Capture::unappliedCents).sum(),
                movements.returnedCents());
    }

    private static Line line(String id, long cents, PayableInvoice invoice) {
        var title = invoice.title();
        return new Line(id, title.number(), title.label(), cents, invoice.remainingCents());
    }
}
