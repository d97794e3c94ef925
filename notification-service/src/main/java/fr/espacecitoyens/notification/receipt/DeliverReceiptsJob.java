package fr.espacecitoyens.notification.receipt;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up again and again what is due. */
@Component
class DeliverReceiptsJob {

    private static final Logger log = LoggerFactory.getLogger(DeliverReceiptsJob.class);

    private final ReceiptMessages messages;
    private final SendReceipt sendReceipt;
    private final DeliveryProperties delivery;
    private final Clock clock;

    DeliverReceiptsJob(
            ReceiptMessages messages,
            SendReceipt sendReceipt,
            DeliveryProperties delivery,
            Clock clock) {
        this.messages = messages;
        this.sendReceipt = sendReceipt;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notification.delivery.interval}")
    void deliverWhatIsDue() {
        try {
            List<ReceiptMessage> due =
                    messages.findByNextTryAtLessThanEqualOrderByNextTryAt(
                            clock.instant(), Limit.of(delivery.atOnce()));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(message -> threads.execute(() -> sendReceipt.attempt(message)));
            }
        } catch (DataAccessException e) {
            log.atWarn().setCause(e).log("database is away, messages wait");
        }
    }
}
