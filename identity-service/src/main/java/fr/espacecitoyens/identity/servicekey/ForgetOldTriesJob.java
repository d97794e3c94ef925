package fr.espacecitoyens.identity.servicekey;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who has typed wrong keys is of no interest any more once the hour is over. */
@Component
class ForgetOldTriesJob {

    private final WrongKeys wrongKeys;

    ForgetOldTriesJob(WrongKeys wrongKeys) {
        this.wrongKeys = wrongKeys;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void run() {
        wrongKeys.forgetOld();
    }
}
