package fr.espacecitoyens.billing.einvoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the world is told of e-mail and paper. */
@Component
class EInvoiceEvents {

    private static final String PREFIX = "fr.espacecitoyens.billing.e-invoice-";

    private final EventWriter events;

    EInvoiceEvents(EventWriter events) {
        this.events = events;
    }

    /** The data of e-invoice-subscribed. */
    private record Subscribed(
            String service, String customerNumber, String citizenId, LocalDate since) {}

    /** The data of e-invoice-unsubscribed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Unsubscribed(
            String service,
            String customerNumber,
            LocalDate until,
            EInvoice.@Nullable Reason reason) {}

    PendingEvent subscribed(CustomerKey customer, String citizenId, LocalDate since) {
        var data = new Subscribed(customer.service(), customer.number(), citizenId, since);
        return events.write(PREFIX + "subscribed.v1", customer.toString(), data);
    }

    PendingEvent unsubscribed(
            CustomerKey customer, LocalDate until, EInvoice.@Nullable Reason reason) {
        var data = new Unsubscribed(customer.service(), customer.number(), until, reason);
        return events.write(PREFIX + "unsubscribed.v1", customer.toString(), data);
    }
}
