package fr.espacecitoyens.billing.reminder;

import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is to be said on one day of invoices that were published together: some hundreds in one
 * document, so that a day's work is found without a search through all invoices.
 *
 * @param dueOn the date of which it reminds; an invoice that got another one since has another
 *     reminder
 * @param on the day on which it is told; null once it was
 * @param outbox events that still have to be published
 */
@Document("reminders")
record Reminder(
        @Id String id,
        @Version @Nullable Long version,
        Kind kind,
        LocalDate dueOn,
        @Indexed(sparse = true) @Nullable LocalDate on,
        List<String> invoices,
        @Nullable List<PendingEvent> outbox) {

    /** What it says. */
    enum Kind {
        DUE_SOON,
        OVERDUE
    }

    Reminder told(List<PendingEvent> events) {
        return new Reminder(id, version, kind, dueOn, null, invoices, events);
    }
}
