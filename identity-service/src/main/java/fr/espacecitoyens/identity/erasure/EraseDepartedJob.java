package fr.espacecitoyens.identity.erasure;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Carries out the departures whose days are over, again and again until each is done. */
@Component
class EraseDepartedJob {

    private static final Logger log = LoggerFactory.getLogger(EraseDepartedJob.class);

    private final Departures departures;
    private final EraseCitizen eraseCitizen;
    private final ErasureProperties erasure;
    private final Clock clock;

    EraseDepartedJob(
            Departures departures,
            EraseCitizen eraseCitizen,
            ErasureProperties erasure,
            Clock clock) {
        this.departures = departures;
        this.eraseCitizen = eraseCitizen;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${identity.erasure.interval}")
    void run() {
        try {
            departures.due(clock.instant()).forEach(this::erase);
            departures.forgetAddressesOfThoseErasedBefore(
                    clock.instant().minus(erasure.addressKept()));
        } catch (DataAccessException e) {
            log.atWarn().setCause(e).log("database is away, departures wait");
        }
    }

    private void erase(Departure due) {
        try {
            eraseCitizen.erase(due, clock);
        } catch (OptimisticLockingFailureException _) {
            log.atDebug().addKeyValue("citizen", due.citizenId()).log("another instance has it");
        } catch (RestClientException | DataAccessException e) {
            log.atWarn()
                    .addKeyValue("citizen", due.citizenId())
                    .addKeyValue("cause", e.getClass())
                    .log("space could not be erased, will try again");
        }
    }
}
