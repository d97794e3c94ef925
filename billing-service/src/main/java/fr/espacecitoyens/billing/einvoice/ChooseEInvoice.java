package fr.espacecitoyens.billing.einvoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.invoice.ParisTime;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that somebody wants invoices by e-mail, or by post again. */
@Component
class ChooseEInvoice {

    private static final String PREFIX = "fr.espacecitoyens.billing.e-invoice-";

    private final EInvoices choices;
    private final EventWriter events;
    private final Clock clock;

    ChooseEInvoice(EInvoices choices, EventWriter events, Clock clock) {
        this.choices = choices;
        this.events = events;
        this.clock = clock;
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

    /** By e-mail from today on; said twice it changes the address only. */
    EInvoice subscribe(CustomerKey customer, String citizenId, String email) {
        var before = choices.find(customer).orElse(null);
        LocalDate today = ParisTime.day(clock.instant());
        LocalDate since = before == null || before.since() == null ? today : before.since();
        var told = new Subscribed(customer.service(), customer.number(), citizenId, since);
        return store(
                before,
                new EInvoice(
                        customer.toString(),
                        version(before),
                        email,
                        since,
                        null,
                        outbox(before, "subscribed", customer, told)));
    }

    /** By post again from today on. */
    EInvoice unsubscribe(CustomerKey customer, String email, EInvoice.@Nullable Reason reason) {
        var before = choices.find(customer).orElse(null);
        LocalDate today = ParisTime.day(clock.instant());
        var told = new Unsubscribed(customer.service(), customer.number(), today, reason);
        return store(
                before,
                new EInvoice(
                        customer.toString(),
                        version(before),
                        email,
                        null,
                        reason,
                        outbox(before, "unsubscribed", customer, told)));
    }

    private EInvoice store(@Nullable EInvoice before, EInvoice next) {
        if (before != null && isSame(before, next)) {
            return before;
        }
        choices.save(next);
        return next;
    }

    private static boolean isSame(EInvoice before, EInvoice next) {
        return before.isSubscribed() == next.isSubscribed()
                && before.email().equals(next.email())
                && before.backOnPaper() == next.backOnPaper();
    }

    private static @Nullable Long version(@Nullable EInvoice before) {
        return before == null ? null : before.version();
    }

    private List<PendingEvent> outbox(
            @Nullable EInvoice before, String type, CustomerKey customer, Object data) {
        var event = events.write(PREFIX + type + ".v1", customer.toString(), data);
        if (before == null || before.outbox() == null) {
            return List.of(event);
        }
        return Stream.concat(before.outbox().stream(), Stream.of(event)).toList();
    }
}
