package fr.espacecitoyens.notification.preference;

import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Forgets what somebody had chosen whose space has ended. */
@Component
class ErasedListener {

    private static final String ERASED = "fr.espacecitoyens.identity.citizen-erased.v1";

    /** What we need of the event. */
    record Erased(String citizenId) {}

    private final Preferences preferences;
    private final EventReader reader;

    ErasedListener(Preferences preferences, EventReader reader) {
        this.preferences = preferences;
        this.reader = reader;
    }

    @KafkaListener(
            topics = "identity.citizens",
            groupId = "${spring.kafka.consumer.group-id}-preferences")
    void on(CloudEvent event) {
        if (event.getType().equals(ERASED)) {
            preferences.forget(reader.read(event, Erased.class).citizenId());
        }
    }
}
