package fr.espacecitoyens.payment.inbound;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** At start and at intervals, applies what was stored but not applied. */
@Component
class SweepJob {

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);

    private final InboundMessages messages;
    private final ReceiveMessage receiveMessage;

    SweepJob(InboundMessages messages, ReceiveMessage receiveMessage) {
        this.messages = messages;
        this.receiveMessage = receiveMessage;
    }

    @Scheduled(fixedDelayString = "${payment.inbound.sweep-interval}")
    void applyWhatIsLeft() {
        messages.forEachWaiting(this::apply);
    }

    /** One message that fails must not hold up the others. */
    private void apply(InboundMessage message) {
        try {
            receiveMessage.handle(message);
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("message", message.digest())
                    .setCause(e)
                    .log("stored message could not be applied, will try again");
        }
    }
}
