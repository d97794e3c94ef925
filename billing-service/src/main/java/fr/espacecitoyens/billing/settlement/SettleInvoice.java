package fr.espacecitoyens.billing.settlement;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.platform.event.EventWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts a payment on its invoice, once however often it is told. */
@Component
public class SettleInvoice {

    private static final Logger log = LoggerFactory.getLogger(SettleInvoice.class);

    private final Invoices invoices;
    private final EventWriter events;

    SettleInvoice(Invoices invoices, EventWriter events) {
        this.invoices = invoices;
        this.events = events;
    }

    /**
     * The money was taken: it is counted whatever the state of the invoice.
     *
     * @throws IllegalStateException if there is no such invoice; a human has to look at that
     */
    public void settle(String invoiceId, Settlement settlement) {
        Invoice invoice =
                invoices.find(invoiceId)
                        .orElseThrow(
                                () -> new IllegalStateException("payment of an unknown invoice"));
        if (invoice.isSettledBy(settlement.paymentId())) {
            return;
        }
        Invoice settled = invoice.settledBy(settlement);
        invoices.save(
                settled.telling(
                        events.write(
                                InvoiceSettled.TYPE,
                                invoiceId,
                                InvoiceSettled.of(settled, settlement))));
        if (settled.remaining().cents() < 0) {
            log.atWarn()
                    .addKeyValue("invoiceId", invoiceId)
                    .addKeyValue("paymentId", settlement.paymentId())
                    .log("more was paid than was owed");
        }
    }
}
