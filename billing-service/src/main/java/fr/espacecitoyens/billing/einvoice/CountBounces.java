package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Puts somebody back on paper whose e-mails come back: an invoice must arrive somewhere. */
@Component
public class CountBounces {

    /** One may be an accident of the mail server. */
    private static final int TOO_MANY = 2;

    private final EInvoices choices;
    private final EInvoiceEvents events;
    private final Clock clock;

    CountBounces(EInvoices choices, EInvoiceEvents events, Clock clock) {
        this.choices = choices;
        this.events = events;
        this.clock = clock;
    }

    /** Counts a message that came back, once. */
    public void count(CustomerKey customer, String messageId) {
        choices.find(customer)
                .filter(EInvoice::isSubscribed)
                .filter(choice -> !choice.bounces().contains(messageId))
                .map(choice -> choice.withBounce(messageId))
                .map(choice ->
                        choice.bounces().size() < TOO_MANY ? choice : onPaper(customer, choice))
                .ifPresent(choices::save);
    }

    private EInvoice onPaper(CustomerKey customer, EInvoice choice) {
        var today = ParisTime.day(clock.instant());
        var reason = EInvoice.Reason.BOUNCED;
        return choice.backOnPaper(reason, events.unsubscribed(customer, today, reason));
    }
}
