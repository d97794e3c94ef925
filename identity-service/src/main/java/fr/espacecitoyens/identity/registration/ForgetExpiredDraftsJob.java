package fr.espacecitoyens.identity.registration;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Personal data of registrations that were never finished are not kept. */
@Component
class ForgetExpiredDraftsJob {

    private static final Logger log = LoggerFactory.getLogger(ForgetExpiredDraftsJob.class);

    private final Drafts drafts;
    private final Clock clock;

    ForgetExpiredDraftsJob(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void run() {
        long forgotten = drafts.deleteExpired(clock.instant());
        if (forgotten > 0) {
            log.atInfo().addKeyValue("drafts", forgotten).log("expired drafts forgotten");
        }
    }
}
