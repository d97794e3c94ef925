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

/** Learns from billing who gets no paper any more, and who gets it again. */
@Component
class SubscriptionListener {

    private static final String SUBSCRIBED = "fr.espacecitoyens.billing.e-invoice-subscribed.v1";
    private static final String UNSUBSCRIBED =
            "fr.espacecitoyens.billing.e-invoice-unsubscribed.v1";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What we need of the event. */
    record Customer(String service, String customerNumber) {}

    record Subscriber(String citizenId) {}

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
        if (!ID.matcher(event.getId()).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        switch (event.getType()) {
            case SUBSCRIBED -> {
                var subscriber = reader.read(event, Subscriber.class);
                var customer = reader.read(event, Customer.class);
                record(event, Kind.E_INVOICE_BEGINS, subscriber.citizenId(), customer);
            }
            case UNSUBSCRIBED -> ended(event, reader.read(event, Customer.class));
            default -> {
                // Nothing else is said of paper.
            }
        }
    }

    private void ended(CloudEvent event, Customer customer) {
        boolean bounced = "BOUNCED".equals(reader.readOptional(event, Because.class).reason());
        if (bounced) {
            record(event, Kind.STAFF_PAPER_AGAIN, null, customer);
        }
        Kind kind = bounced ? Kind.PAPER_AGAIN : Kind.E_INVOICE_ENDS;
        for (String citizen : recipients.of(customer.service(), customer.customerNumber())) {
            record(event, kind, citizen, customer);
        }
    }

    private void record(CloudEvent event, Kind kind, @Nullable String citizen, Customer customer) {
        String id = kind.told() + "-" + event.getId() + (citizen == null ? "" : "-" + citizen);
        var about = About.customer(citizen, customer.service(), customer.customerNumber());
        recordMessage.record(id, kind, about);
    }
}
