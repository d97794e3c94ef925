package fr.espacecitoyens.notification.receipt;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Writes down that a receipt is owed, once for each payment. */
@Service
class RecordReceipt {

    private static final Logger log = LoggerFactory.getLogger(RecordReceipt.class);

    private final ReceiptMessages messages;
    private final Clock clock;

    RecordReceipt(ReceiptMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    void record(String paymentId, String invoiceId) {
        try {
            messages.insert(ReceiptMessage.pending(paymentId, invoiceId, clock.instant()));
            log.atInfo().addKeyValue("payment", paymentId).log("receipt is owed");
        } catch (DuplicateKeyException _) {
            log.atDebug().addKeyValue("payment", paymentId).log("receipt is known already");
        }
    }
}
