package fr.espacecitoyens.payment.payable;

import fr.espacecitoyens.payment.payable.StoredInvoice.Issued;
import fr.espacecitoyens.payment.payable.StoredInvoice.Limits;
import fr.espacecitoyens.payment.payable.StoredInvoice.Settlement;
import fr.espacecitoyens.payment.payable.StoredInvoice.Text;
import fr.espacecitoyens.payment.payable.StoredInvoice.Window;
import fr.espacecitoyens.platform.event.EventBatch;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of the invoices. */
@Component
class InvoiceListener {

    private static final String BILLING = "fr.espacecitoyens.billing.";

    /** What this service reads of an invoice that was issued or corrected. */
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

        Issued issued(Terms terms) {
            return new Issued(
                    terms.revision() == null ? 0 : terms.revision(),
                    new Text(number, label, period),
                    new Customer(service, customerNumber),
                    remainingCents,
                    new Window(onlineFrom, onlineUntil),
                    new Limits(
                            terms.onlineMinimumCents(),
                            terms.onlineMaximumCents(),
                            terms.directDebitOn(),
                            terms.onlinePartMinimumCents()));
        }
    }

    /** What billing may say of it besides. */
    record Terms(
            @Nullable Integer revision,
            @Nullable Long onlineMinimumCents,
            @Nullable Long onlineMaximumCents,
            @Nullable LocalDate directDebitOn,
            @Nullable Long onlinePartMinimumCents) {}

    /** What this service reads of a settlement. */
    record InvoiceSettled(String invoiceId, String paymentId, long amountCents) {}

    /** What this service reads of a cancellation. */
    record InvoiceCancelled(String invoiceId, int revision) {}

    /** What this service reads of an invoice that the Treasury collects. */
    record InvoiceReferred(String invoiceId) {}

    private final EventReader events;
    private final PayableInvoices invoices;

    InvoiceListener(EventReader events, PayableInvoices invoices) {
        this.events = events;
        this.invoices = invoices;
    }

    /** Those of a big file by the hundred. */
    @KafkaListener(topics = "billing.invoices", batch = "true")
    void on(List<ConsumerRecord<String, CloudEvent>> events) {
        List<StoredInvoice.Told> issued = new ArrayList<>();
        EventBatch.hear(events, event -> hear(event, issued::add), () -> invoices.issued(issued));
    }

    private void hear(CloudEvent event, Consumer<StoredInvoice.Told> issued) {
        switch (event.getType()) {
            case BILLING + "invoice-issued.v1", BILLING + "invoice-corrected.v1" -> {
                var data = events.read(event, InvoiceIssued.class);
                var terms = events.readOptional(event, Terms.class);
                issued.accept(new StoredInvoice.Told(data.invoiceId(), data.issued(terms)));
            }
            case BILLING + "invoice-settled.v1" -> {
                var data = events.read(event, InvoiceSettled.class);
                invoices.settled(
                        data.invoiceId(), new Settlement(data.paymentId(), data.amountCents()));
            }
            case BILLING + "invoice-cancelled.v1" -> {
                var data = events.read(event, InvoiceCancelled.class);
                invoices.cancelled(data.invoiceId(), data.revision());
            }
            case BILLING + "invoice-referred.v1" ->
                    invoices.referred(events.read(event, InvoiceReferred.class).invoiceId());
            default -> {
                // Other facts about invoices do not matter here.
            }
        }
    }
}
