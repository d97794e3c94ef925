package fr.espacecitoyens.billing.reminder;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceState;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells of those invoices of a reminder of which there is still something to be said. */
@Component
class TellReminder {

    /** After a long standstill nobody is to be told of what is long settled at the counter. */
    private static final int STALE_AFTER_DAYS = 14;

    private final Invoices invoices;
    private final Reminders reminders;
    private final EventWriter events;

    TellReminder(Invoices invoices, Reminders reminders, EventWriter events) {
        this.invoices = invoices;
        this.reminders = reminders;
        this.events = events;
    }

    /** The data of invoice-due-soon and of invoice-overdue. */
    private record Told(
            String invoiceId,
            String service,
            String customerNumber,
            LocalDate dueOn,
            LocalDate on) {}

    void tell(Reminder reminder, LocalDate today) {
        List<PendingEvent> told =
                isStale(reminder, today)
                        ? List.of()
                        : invoices.withIds(reminder.invoices()).stream()
                                .filter(invoice -> isStillTrue(invoice, reminder, today))
                                .map(invoice -> event(invoice, reminder, today))
                                .toList();
        if (told.isEmpty()) {
            reminders.remove(reminder);
        } else {
            reminders.save(reminder.told(told));
        }
    }

    private static boolean isStale(Reminder reminder, LocalDate today) {
        return switch (reminder.kind()) {
            case DUE_SOON -> today.isAfter(reminder.dueOn());
            case OVERDUE ->
                    today.isAfter(Objects.requireNonNull(reminder.on()).plusDays(STALE_AFTER_DAYS));
        };
    }

    private static boolean isStillTrue(Invoice invoice, Reminder reminder, LocalDate today) {
        InvoiceState state = invoice.state(today);
        return invoice.content().schedule().dueOn().equals(reminder.dueOn())
                && switch (reminder.kind()) {
                    case DUE_SOON ->
                            state == InvoiceState.NON_REGLEE
                                    || state == InvoiceState.PARTIELLEMENT_REGLEE;
                    case OVERDUE -> state == InvoiceState.ECHEANCE_DEPASSEE;
                };
    }

    private PendingEvent event(Invoice invoice, Reminder reminder, LocalDate today) {
        var customer = invoice.content().customer();
        String type = reminder.kind() == Reminder.Kind.DUE_SOON ? "due-soon" : "overdue";
        return events.write(
                "fr.espacecitoyens.billing.invoice-" + type + ".v1",
                invoice.id(),
                new Told(
                        invoice.id(),
                        customer.service(),
                        customer.number(),
                        reminder.dueOn(),
                        today));
    }
}
