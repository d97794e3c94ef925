package fr.espacecitoyens.payment.payable;

import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of who may pay for which customer. */
@Component
class CitizenListener {

    static final String LINKED = "fr.espacecitoyens.identity.service-linked.v1";

    /** What this service reads of a new link. */
    record ServiceLinked(String citizenId, String service, String customerNumber) {}

    private final EventReader events;
    private final PayableInvoices invoices;

    CitizenListener(EventReader events, PayableInvoices invoices) {
        this.events = events;
        this.invoices = invoices;
    }

    @KafkaListener(topics = "identity.citizens")
    void on(CloudEvent event) {
        if (event.getType().equals(LINKED)) {
            var link = events.read(event, ServiceLinked.class);
            invoices.linked(link.citizenId(), new Customer(link.service(), link.customerNumber()));
        }
    }
}
