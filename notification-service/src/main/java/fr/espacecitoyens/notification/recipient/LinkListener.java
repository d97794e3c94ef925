package fr.espacecitoyens.notification.recipient;

import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the identity service who is which customer, and who no longer is. */
@Component
class LinkListener {

    private static final String IDENTITY = "fr.espacecitoyens.identity.";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** What we need of the events. */
    record Linked(String citizenId, String service, String customerNumber, Instant linkedAt) {}

    record Unlinked(String citizenId, String service, String customerNumber, Instant unlinkedAt) {}

    record Erased(String citizenId) {}

    private final Recipients recipients;
    private final EventReader reader;

    LinkListener(Recipients recipients, EventReader reader) {
        this.recipients = recipients;
        this.reader = reader;
    }

    @KafkaListener(
            topics = "identity.citizens",
            groupId = "${spring.kafka.consumer.group-id}-recipients")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case IDENTITY + "service-linked.v1" -> {
                var linked = reader.read(event, Linked.class);
                String customer = Recipients.id(linked.service(), linked.customerNumber());
                recipients.add(customer, checked(linked.citizenId()), linked.linkedAt());
            }
            case IDENTITY + "service-unlinked.v1" -> {
                var unlinked = reader.read(event, Unlinked.class);
                String customer = Recipients.id(unlinked.service(), unlinked.customerNumber());
                recipients.remove(customer, checked(unlinked.citizenId()), unlinked.unlinkedAt());
            }
            case IDENTITY + "citizen-erased.v1" ->
                    recipients.forget(reader.read(event, Erased.class).citizenId());
            default -> {
                // Says nothing about customers.
            }
        }
    }

    /** It becomes the name of a field. */
    private static String checked(String citizenId) {
        if (!ID.matcher(citizenId).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        return citizenId;
    }
}
