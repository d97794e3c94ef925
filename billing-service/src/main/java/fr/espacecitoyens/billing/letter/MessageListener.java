package fr.espacecitoyens.billing.letter;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.einvoice.CountBounces;
import fr.espacecitoyens.billing.invoice.Delivery;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns which invoices arrived by e-mail, and which came back. */
@Component
class MessageListener {

    private static final String DELIVERED = "fr.espacecitoyens.notification.message-delivered.v2";
    private static final String BOUNCED = "fr.espacecitoyens.notification.message-bounced.v1";

    /** What we need of the events. */
    record Delivered(String messageId, List<String> eInvoices, Instant deliveredAt) {}

    record Bounced(String messageId, List<String> eInvoices) {}

    private final Invoices invoices;
    private final CountBounces countBounces;
    private final EventReader reader;

    MessageListener(Invoices invoices, CountBounces countBounces, EventReader reader) {
        this.invoices = invoices;
        this.countBounces = countBounces;
        this.reader = reader;
    }

    @KafkaListener(topics = "notification.messages")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case DELIVERED -> {
                var delivered = reader.read(event, Delivered.class);
                note(
                        delivered.eInvoices(),
                        new Delivery(
                                delivered.messageId(),
                                // The database keeps milliseconds.
                                delivered.deliveredAt().truncatedTo(ChronoUnit.MILLIS)));
            }
            case BOUNCED -> {
                var bounced = reader.read(event, Bounced.class);
                customers(bounced.eInvoices())
                        .forEach(customer -> countBounces.count(customer, bounced.messageId()));
            }
            default -> {
                // Nothing else is said of messages.
            }
        }
    }

    private void note(List<String> ids, Delivery delivery) {
        for (Invoice invoice : invoices.withIds(ids)) {
            Invoice sent = invoice.sentBy(delivery);
            if (!sent.equals(invoice)) {
                invoices.save(sent);
            }
        }
    }

    private Set<CustomerKey> customers(List<String> ids) {
        return invoices.withIds(ids).stream()
                .map(invoice -> invoice.content().customer())
                .collect(Collectors.toSet());
    }
}
