package fr.espacecitoyens.notification.receipt;

import fr.espacecitoyens.notification.mail.Post;
import fr.espacecitoyens.notification.payment.Receipt;
import fr.espacecitoyens.notification.payment.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Tries to send one message. Claimed before and marked after: killed in between, it is sent again
 * under the same id.
 */
@Service
class SendReceipt {

    private static final Logger log = LoggerFactory.getLogger(SendReceipt.class);

    private final ReceiptMessages messages;
    private final Receipts receipts;
    private final Post post;
    private final ReceiptLetter letter;
    private final Delivery delivery;

    SendReceipt(
            ReceiptMessages messages,
            Receipts receipts,
            Post post,
            ReceiptLetter letter,
            Delivery delivery) {
        this.messages = messages;
        this.receipts = receipts;
        this.post = post;
        this.letter = letter;
        this.delivery = delivery;
    }

    void attempt(ReceiptMessage due) {
        try {
            if (delivery.isTooLate(due)) {
                messages.save(delivery.abandoned(due));
                log.atError().addKeyValue("message", due.id()).log("message was given up");
                return;
            }
            send(messages.save(delivery.claimed(due)));
        } catch (OptimisticLockingFailureException _) {
            log.atDebug().addKeyValue("message", due.id()).log("another instance has it");
        } catch (RuntimeException e) {
            // Never its text: mail servers repeat the address in it.
            log.atWarn()
                    .addKeyValue("message", due.id())
                    .addKeyValue("tries", due.tries() + 1)
                    .addKeyValue("cause", NestedExceptionUtils.getMostSpecificCause(e).getClass())
                    .log("message could not be sent, will try again");
        }
    }

    private void send(ReceiptMessage message) {
        switch (receipts.of(message.paymentId())) {
            case Receipts.Answer.Found(Receipt receipt) -> {
                post.send(letter.write(message, receipt));
                messages.save(delivery.sent(message));
                log.atInfo().addKeyValue("message", message.id()).log("message was sent");
            }
            case Receipts.Answer.Unknown() ->
                    log.atWarn()
                            .addKeyValue("message", message.id())
                            .log("payment-service does not know this payment");
        }
    }
}
