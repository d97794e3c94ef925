package fr.espacecitoyens.payment.inbound;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes messages that no key could verify, and hints at nothing of ours, after the time in which
 * somebody may ask why.
 */
@Component
class ForgetForgeriesJob {

    private static final Logger log = LoggerFactory.getLogger(ForgetForgeriesJob.class);

    private final InboundMessages messages;
    private final Clock clock;
    private final Duration kept;

    ForgetForgeriesJob(
            InboundMessages messages,
            Clock clock,
            @Value("${payment.inbound.forgeries-kept}") Duration kept) {
        this.messages = messages;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "${payment.inbound.forget-interval}")
    void forget() {
        long forgotten = messages.forgetForgeriesUntil(clock.instant().minus(kept));
        if (forgotten > 0) {
            log.atInfo().addKeyValue("messages", forgotten).log("old forgeries deleted");
        }
    }
}
