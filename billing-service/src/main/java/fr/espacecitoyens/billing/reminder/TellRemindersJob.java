package fr.espacecitoyens.billing.reminder;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again for what is to be told today. */
@Component
class TellRemindersJob {

    private static final Logger log = LoggerFactory.getLogger(TellRemindersJob.class);

    /** Each has some hundreds of invoices. */
    private static final int AT_ONCE = 20;

    private final Reminders reminders;
    private final TellReminder tellReminder;
    private final Clock clock;

    TellRemindersJob(Reminders reminders, TellReminder tellReminder, Clock clock) {
        this.reminders = reminders;
        this.tellReminder = tellReminder;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${billing.reminders.interval}")
    void tellWhatIsDue() {
        try {
            LocalDate today = ParisTime.day(clock.instant());
            List<Reminder> due;
            do {
                due = reminders.due(today, AT_ONCE);
                due.forEach(reminder -> tellReminder.tell(reminder, today));
            } while (due.size() == AT_ONCE);
            reminders.removeTold();
        } catch (OptimisticLockingFailureException _) {
            log.atDebug().log("another instance tells them");
        } catch (DataAccessException e) {
            log.atWarn().setCause(e).log("database is away, reminders wait");
        }
    }
}
