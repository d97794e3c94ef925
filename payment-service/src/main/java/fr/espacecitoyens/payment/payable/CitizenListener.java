package fr.espacecitoyens.payment.payable;

import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of who may pay for which customer. */
@Component
class CitizenListener {

    private static final String LINKED = "fr.espacecitoyens.identity.service-linked.v1";
    private static final String UNLINKED = "fr.espacecitoyens.identity.service-unlinked.v1";
    private static final String ERASED = "fr.espacecitoyens.identity.citizen-erased.v1";

    /** What this service reads of a new link. */
    record ServiceLinked(
            String citizenId, String service, String customerNumber, Instant linkedAt) {}

    record ServiceUnlinked(
            String citizenId, String service, String customerNumber, Instant unlinkedAt) {}

    record CitizenErased(String citizenId, Instant erasedAt) {}

    private final EventReader events;
    private final Payers payers;

    CitizenListener(EventReader events, Payers payers) {
        this.events = events;
        this.payers = payers;
    }

    @KafkaListener(topics = "identity.citizens")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case LINKED -> {
                var link = events.read(event, ServiceLinked.class);
                var customer = new Customer(link.service(), link.customerNumber());
                payers.link(link.citizenId(), customer, link.linkedAt());
            }
            case UNLINKED -> {
                var link = events.read(event, ServiceUnlinked.class);
                var customer = new Customer(link.service(), link.customerNumber());
                payers.unlink(link.citizenId(), customer, link.unlinkedAt());
            }
            case ERASED -> {
                var erased = events.read(event, CitizenErased.class);
                payers.erase(erased.citizenId(), erased.erasedAt());
            }
            default -> {
                // The other events of citizens say nothing about customers.
            }
        }
    }
}
