package fr.espacecitoyens.billing.customer;

import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the identity service who is which customer, and who no longer is. */
@Component
class CitizenListener {

    private static final String SERVICE_LINKED = "fr.espacecitoyens.identity.service-linked.v1";
    private static final String SERVICE_UNLINKED = "fr.espacecitoyens.identity.service-unlinked.v1";
    private static final String CITIZEN_ERASED = "fr.espacecitoyens.identity.citizen-erased.v1";

    /** What we need of the events. */
    record ServiceLinked(
            String citizenId, String service, String customerNumber, Instant linkedAt) {}

    record ServiceUnlinked(
            String citizenId, String service, String customerNumber, Instant unlinkedAt) {}

    record CitizenErased(String citizenId, Instant erasedAt) {}

    private final CustomerLinks links;
    private final EventReader reader;

    CitizenListener(CustomerLinks links, EventReader reader) {
        this.links = links;
        this.reader = reader;
    }

    @KafkaListener(topics = "identity.citizens")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case SERVICE_LINKED -> {
                var linked = reader.read(event, ServiceLinked.class);
                var customer = new CustomerKey(linked.service(), linked.customerNumber());
                links.add(linked.citizenId(), customer, linked.linkedAt());
            }
            case SERVICE_UNLINKED -> {
                var unlinked = reader.read(event, ServiceUnlinked.class);
                var customer = new CustomerKey(unlinked.service(), unlinked.customerNumber());
                links.remove(unlinked.citizenId(), customer, unlinked.unlinkedAt());
            }
            case CITIZEN_ERASED -> {
                var erased = reader.read(event, CitizenErased.class);
                links.erase(erased.citizenId(), erased.erasedAt());
            }
            default -> {
                // The other events of citizens say nothing about customers.
            }
        }
    }
}
