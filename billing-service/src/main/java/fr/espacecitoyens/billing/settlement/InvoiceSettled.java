package fr.espacecitoyens.billing.settlement;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.Settlement;
import java.time.Instant;

/** The data of the event invoice-settled. */
record InvoiceSettled(
        String invoiceId,
        String paymentId,
        long amountCents,
        long remainingCents,
        Instant settledAt) {

    static final String TYPE = "fr.espacecitoyens.billing.invoice-settled.v1";

    static InvoiceSettled of(Invoice settled, Settlement settlement) {
        return new InvoiceSettled(
                settled.id(),
                settlement.paymentId(),
                settlement.amountCents(),
                settled.remaining().cents(),
                settlement.settledAt());
    }
}
