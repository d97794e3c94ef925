package fr.espacecitoyens.portal.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sessions that are over hold names and tokens: they are not left lying about. */
@Component
class ForgetExpiredSessionsJob {

    private static final Logger log = LoggerFactory.getLogger(ForgetExpiredSessionsJob.class);

    private final WebSessions sessions;
    private final Devices devices;

    ForgetExpiredSessionsJob(WebSessions sessions, Devices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void run() {
        try {
            devices.forgetOld();
            long forgotten = sessions.forgetExpired();
            if (forgotten > 0) {
                log.atInfo().addKeyValue("sessions", forgotten).log("expired sessions forgotten");
            }
        } catch (DataAccessException e) {
            log.atWarn().setCause(e).log("database is away, expired sessions stay until later");
        }
    }
}
