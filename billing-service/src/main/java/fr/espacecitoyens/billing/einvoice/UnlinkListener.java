package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.event.EventReader;
import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Puts the customer back on paper whose citizen has left, or is no longer that customer: nobody
 * would get the e-mails.
 */
@Component
class UnlinkListener {

    private static final String IDENTITY = "fr.espacecitoyens.identity.";

    /** What we need of the events. */
    record Unlinked(String citizenId, String service, String customerNumber, Instant unlinkedAt) {}

    record Erased(String citizenId, Instant erasedAt) {}

    private final EInvoices choices;
    private final EInvoiceEvents events;
    private final EventReader reader;
    private final Clock clock;

    UnlinkListener(EInvoices choices, EInvoiceEvents events, EventReader reader, Clock clock) {
        this.choices = choices;
        this.events = events;
        this.reader = reader;
        this.clock = clock;
    }

    @KafkaListener(
            topics = "identity.citizens",
            groupId = "${spring.kafka.consumer.group-id}-e-invoices")
    void on(CloudEvent event) {
        switch (event.getType()) {
            case IDENTITY + "service-unlinked.v1" -> {
                var unlinked = reader.read(event, Unlinked.class);
                var customer = new CustomerKey(unlinked.service(), unlinked.customerNumber());
                choices.find(customer)
                        .filter(choice -> isBy(choice, unlinked.citizenId(), unlinked.unlinkedAt()))
                        .ifPresent(this::end);
            }
            case IDENTITY + "citizen-erased.v1" -> {
                var erased = reader.read(event, Erased.class);
                choices.by(erased.citizenId()).stream()
                        .filter(choice -> isBy(choice, erased.citizenId(), erased.erasedAt()))
                        .forEach(this::end);
            }
            default -> {
                // Changes nothing about paper.
            }
        }
    }

    /** A choice that was made later, after another link, is not ended by an event heard again. */
    private static boolean isBy(EInvoice choice, String citizenId, Instant until) {
        return choice.isSubscribed()
                && choice.choice().citizenId().equals(citizenId)
                && choice.choice().at().isBefore(until);
    }

    private void end(EInvoice choice) {
        var customer = CustomerKey.parse(choice.customer());
        var today = ParisTime.day(clock.instant());
        var reason = EInvoice.Reason.UNLINKED;
        choices.save(choice.backOnPaper(reason, events.unsubscribed(customer, today, reason)));
    }
}
