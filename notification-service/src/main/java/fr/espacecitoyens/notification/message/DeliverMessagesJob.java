package fr.espacecitoyens.notification.message;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up again and again what is due. */
@Component
class DeliverMessagesJob {

    private static final Logger log = LoggerFactory.getLogger(DeliverMessagesJob.class);

    private final Messages messages;
    private final SendMessage sendMessage;
    private final DeliveryProperties delivery;
    private final Clock clock;

    DeliverMessagesJob(
            Messages messages, SendMessage sendMessage, DeliveryProperties delivery, Clock clock) {
        this.messages = messages;
        this.sendMessage = sendMessage;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notification.delivery.interval}")
    void deliverWhatIsDue() {
        try {
            List<Message> due;
            do {
                due = messages.due(clock.instant(), delivery.atOnce());
                sendSideBySide(due);
                // A whole portion: there may be more, and each that was tried is due later.
            } while (due.size() == delivery.atOnce());
        } catch (DataAccessException e) {
            log.atWarn().setCause(e).log("database is away, messages wait");
        }
    }

    private void sendSideBySide(List<Message> due) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(message -> threads.execute(() -> sendMessage.attempt(message)));
        }
    }
}
