package fr.espacecitoyens.billing.reminder;

import fr.espacecitoyens.billing.invoice.Agenda;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Notes for each date of payment the days on which something is said of it. */
@Component
class ReminderAgenda implements Agenda {

    /** Whoever just got the invoice needs no reminder of it. */
    private static final int WEEK = 7;

    private final Reminders reminders;
    private final Clock clock;

    ReminderAgenda(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void note(List<Invoice> invoices) {
        LocalDate today = ParisTime.day(clock.instant());
        Map<LocalDate, List<Invoice>> byDate =
                invoices.stream()
                        .filter(ReminderAgenda::isPaidByTheCitizen)
                        .collect(
                                Collectors.groupingBy(
                                        invoice -> invoice.content().schedule().dueOn(),
                                        TreeMap::new,
                                        Collectors.toList()));
        byDate.forEach((dueOn, together) -> note(dueOn, together, today));
    }

    private void note(LocalDate dueOn, List<Invoice> together, LocalDate today) {
        LocalDate weekBefore = dueOn.minusDays(WEEK);
        if (today.isBefore(weekBefore)) {
            add(Reminder.Kind.DUE_SOON, dueOn, weekBefore, together);
        }
        LocalDate after = dueOn.plusDays(1);
        LocalDate earliest = today.plusDays(WEEK);
        add(Reminder.Kind.OVERDUE, dueOn, after.isBefore(earliest) ? earliest : after, together);
    }

    private void add(Reminder.Kind kind, LocalDate dueOn, LocalDate on, List<Invoice> together) {
        Invoice first = together.getFirst();
        // The revision: the same invoice may get another date and its former one again.
        String id = kind + "/" + dueOn + "/" + first.id() + "/" + first.history().revision();
        var ids = together.stream().map(Invoice::id).toList();
        reminders.add(new Reminder(id, null, kind, dueOn, on, ids, null));
    }

    private static boolean isPaidByTheCitizen(Invoice invoice) {
        return !invoice.content().isCreditNote()
                && invoice.content().schedule().directDebitOn() == null;
    }
}
