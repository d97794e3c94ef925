package fr.espacecitoyens.billing.customer;

import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the identity service who is which customer. */
@Component
class CitizenListener {

    private static final String SERVICE_LINKED = "fr.espacecitoyens.identity.service-linked.v1";

    /** What we need of the event. */
    record ServiceLinked(String citizenId, String service, String customerNumber) {}

    private final CustomerLinks links;
    private final EventReader reader;

    CitizenListener(CustomerLinks links, EventReader reader) {
        this.links = links;
        this.reader = reader;
    }

    @KafkaListener(topics = "identity.citizens")
    void on(CloudEvent event) {
        if (event.getType().equals(SERVICE_LINKED)) {
            var linked = reader.read(event, ServiceLinked.class);
            links.add(
                    linked.citizenId(), new CustomerKey(linked.service(), linked.customerNumber()));
        }
    }
}
