package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.platform.ParisTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What was paid on one invoice, day by day. A credit note is no payment, but takes its share of the
 * lines like one: what is paid after it is paid for the rest. A cancelled invoice keeps what was
 * paid on it until it is given back.
 */
final class PaymentsOf {

    private PaymentsOf() {}

    static List<Payment> invoice(Invoice invoice) {
        Shares whole =
                invoice.content().lines().stream()
                        .map(PaymentsOf::share)
                        .reduce(Shares.NONE, Shares::plus);
        List<Payment> payments = new ArrayList<>();
        long before = 0;
        for (Settlement settlement : invoice.ledger().inOrder()) {
            long after = Math.addExact(before, settlement.amountCents());
            Shares shares = upTo(whole, after).minus(upTo(whole, before));
            if (settlement.means() != Settlement.Means.CREDIT_NOTE) {
                payments.add(payment(invoice, settlement, shares));
            }
            before = after;
        }
        return payments;
    }

    /** Neither less than nothing nor more than what was owed is for anything. */
    private static Shares upTo(Shares whole, long paid) {
        long owed = whole.total();
        return owed <= 0 ? Shares.NONE : Apportion.of(whole, Math.clamp(paid, 0, owed));
    }

    private static Shares share(InvoiceLine line) {
        return Shares.of(line.nature(), line.amountCents());
    }

    private static Payment payment(Invoice invoice, Settlement settlement, Shares shares) {
        var content = invoice.content();
        return new Payment(
                ParisTime.day(settlement.settledAt()),
                settlement.means(),
                content.reference().number(),
                content.heading().person(),
                settlement.amountCents(),
                shares,
                settlement.amountCents() - shares.total());
    }
}
