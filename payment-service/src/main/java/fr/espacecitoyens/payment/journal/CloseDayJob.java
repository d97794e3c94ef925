package fr.espacecitoyens.payment.journal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes a day also when no payment follows it. */
@Component
class CloseDayJob {

    private final Journal journal;

    CloseDayJob(Journal journal) {
        this.journal = journal;
    }

    @Scheduled(fixedDelayString = "${payment.journal.close-interval}")
    void closeDay() {
        journal.closeDay();
    }
}
