package fr.espacecitoyens.notification.paper;

import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.RecordMessage;
import fr.espacecitoyens.notification.recipient.Recipients;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from billing who was put back on paper. */
@Component
class SubscriptionListener {

    private static final String UNSUBSCRIBED =
            "fr.espacecitoyens.billing.e-invoice-unsubscribed.v1";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What we need of the event. */
    record Unsubscribed(String service, String customerNumber) {}

    record Because(@Nullable String reason) {}

    private final Recipients recipients;
    private final RecordMessage recordMessage;
    private final EventReader reader;

    SubscriptionListener(Recipients recipients, RecordMessage recordMessage, EventReader reader) {
        this.recipients = recipients;
        this.recordMessage = recordMessage;
        this.reader = reader;
    }

    @KafkaListener(topics = "billing.subscriptions")
    void on(CloudEvent event) {
        if (!event.getType().equals(UNSUBSCRIBED)
                || !"BOUNCED".equals(reader.readOptional(event, Because.class).reason())) {
            return;
        }
        if (!ID.matcher(event.getId()).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        var ended = reader.read(event, Unsubscribed.class);
        record(event, Kind.STAFF_PAPER_AGAIN, null, ended);
        for (String citizen : recipients.of(ended.service(), ended.customerNumber())) {
            record(event, Kind.PAPER_AGAIN, citizen, ended);
        }
    }

    private void record(CloudEvent event, Kind kind, @Nullable String citizen, Unsubscribed ended) {
        String id = kind.told() + "-" + event.getId() + (citizen == null ? "" : "-" + citizen);
        var about = About.customer(citizen, ended.service(), ended.customerNumber());
        recordMessage.record(id, kind, about);
    }
}
