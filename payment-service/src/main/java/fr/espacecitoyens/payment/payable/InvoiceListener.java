package fr.espacecitoyens.payment.payable;

import fr.espacecitoyens.payment.payable.StoredInvoice.Issued;
import fr.espacecitoyens.payment.payable.StoredInvoice.Settlement;
import fr.espacecitoyens.payment.payable.StoredInvoice.Text;
import fr.espacecitoyens.payment.payable.StoredInvoice.Window;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of the invoices. */
@Component
class InvoiceListener {

    static final String ISSUED = "fr.espacecitoyens.billing.invoice-issued.v1";
    static final String SETTLED = "fr.espacecitoyens.billing.invoice-settled.v1";

    /** What this service reads of an issued invoice. */
    record InvoiceIssued(
            String invoiceId,
            String number,
            String service,
            String customerNumber,
            String label,
            String period,
            long remainingCents,
            Instant onlineFrom,
            Instant onlineUntil) {

        Issued issued() {
            return new Issued(
                    new Text(number, label, period),
                    new Customer(service, customerNumber),
                    remainingCents,
                    new Window(onlineFrom, onlineUntil));
        }
    }

    /** What this service reads of a settlement. */
    record InvoiceSettled(String invoiceId, String paymentId, long amountCents) {}

    private final EventReader events;
    private final PayableInvoices invoices;

    InvoiceListener(EventReader events, PayableInvoices invoices) {
        this.events = events;
        this.invoices = invoices;
    }

    @KafkaListener(topics = "billing.invoices")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case ISSUED -> {
                var data = events.read(event, InvoiceIssued.class);
                invoices.issued(data.invoiceId(), data.issued());
            }
            case SETTLED -> {
                var data = events.read(event, InvoiceSettled.class);
                invoices.settled(
                        data.invoiceId(), new Settlement(data.paymentId(), data.amountCents()));
            }
            default -> {
                // Other facts about invoices do not matter here.
            }
        }
    }
}
