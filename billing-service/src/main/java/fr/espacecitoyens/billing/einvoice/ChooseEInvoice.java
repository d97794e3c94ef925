package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that somebody wants invoices by e-mail, or by post again. */
@Component
class ChooseEInvoice {

    private final EInvoices choices;
    private final EInvoiceEvents events;
    private final Clock clock;

    ChooseEInvoice(EInvoices choices, EInvoiceEvents events, Clock clock) {
        this.choices = choices;
        this.events = events;
        this.clock = clock;
    }

    /** By e-mail from today on; said twice it changes the address only. */
    EInvoice subscribe(CustomerKey customer, String citizenId, String email) {
        var before = choices.find(customer).orElse(null);
        LocalDate since = since(before);
        return store(before, customer, new EInvoice.Choice(citizenId, now(), email, since));
    }

    /** By post again from today on. */
    EInvoice unsubscribe(CustomerKey customer, String citizenId, String email) {
        var before = choices.find(customer).orElse(null);
        return store(before, customer, new EInvoice.Choice(citizenId, now(), email, null));
    }

    private LocalDate since(@Nullable EInvoice before) {
        LocalDate since = before == null ? null : before.choice().since();
        return since == null ? ParisTime.day(clock.instant()) : since;
    }

    private EInvoice store(
            @Nullable EInvoice before, CustomerKey customer, EInvoice.Choice choice) {
        if (before != null && isSame(before, choice)) {
            return before;
        }
        LocalDate since = choice.since();
        var told =
                since == null
                        ? events.unsubscribed(customer, ParisTime.day(choice.at()), null)
                        : events.subscribed(customer, choice.citizenId(), since);
        EInvoice next =
                before == null
                        ? EInvoice.first(customer.toString(), choice, told)
                        : before.chosen(choice, told);
        choices.save(next);
        return next;
    }

    private static boolean isSame(EInvoice before, EInvoice.Choice choice) {
        return before.isSubscribed() == (choice.since() != null)
                && before.choice().email().equals(choice.email())
                && before.choice().citizenId().equals(choice.citizenId())
                && before.bounces().isEmpty()
                && before.backOnPaper() == null;
    }

    /** The database keeps milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
