package fr.espacecitoyens.notification.account;

import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.RecordMessage;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from the identity service what has changed in citizens' spaces. */
@Component
class CitizenListener {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String IDENTITY = "fr.espacecitoyens.identity.";

    /** What we need of the events. */
    record LinkChanged(String citizenId, String service) {}

    record ErasureRequested(String citizenId, Instant erasedFrom) {}

    record CitizenChanged(String citizenId) {}

    private final RecordMessage recordMessage;
    private final EventReader reader;

    CitizenListener(RecordMessage recordMessage, EventReader reader) {
        this.recordMessage = recordMessage;
        this.reader = reader;
    }

    @KafkaListener(topics = "identity.citizens")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case IDENTITY + "service-linked.v1" -> link(event, Kind.LINK_ADDED);
            case IDENTITY + "service-unlinked.v1" -> link(event, Kind.LINK_REMOVED);
            case IDENTITY + "erasure-requested.v1" -> {
                var asked = reader.read(event, ErasureRequested.class);
                record(event, Kind.ERASURE_REQUESTED, asked.citizenId(), null, asked.erasedFrom());
            }
            case IDENTITY + "erasure-cancelled.v1" -> citizen(event, Kind.ERASURE_CANCELLED);
            case IDENTITY + "citizen-erased.v1" -> citizen(event, Kind.ERASED);
            default -> {
                // Nothing that a citizen did not do on the spot.
            }
        }
    }

    private void link(CloudEvent event, Kind kind) {
        var link = reader.read(event, LinkChanged.class);
        record(event, kind, link.citizenId(), link.service(), null);
    }

    private void citizen(CloudEvent event, Kind kind) {
        record(event, kind, reader.read(event, CitizenChanged.class).citizenId(), null, null);
    }

    private void record(
            CloudEvent event,
            Kind kind,
            String citizenId,
            @Nullable String service,
            @Nullable Instant moment) {
        if (!ID.matcher(event.getId()).matches() || !ID.matcher(citizenId).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        recordMessage.record(
                "account-" + event.getId(), kind, About.space(citizenId, service, moment));
    }
}
