package fr.espacecitoyens.notification.message;

import fr.espacecitoyens.notification.message.Message.State;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Notes that a letter came back which the mail server had taken; once for each message. */
@Service
public class RecordBounce {

    private static final Logger log = LoggerFactory.getLogger(RecordBounce.class);

    private final Messages messages;
    private final MessageEvents events;

    RecordBounce(Messages messages, MessageEvents events) {
        this.messages = messages;
        this.events = events;
    }

    /**
     * Notes it, if it is a letter of ours.
     *
     * @param messageId the letter's Message-ID: the message's id, an at sign, our domain
     */
    public void record(String messageId) {
        String id = messageId.replaceAll("^\\s*<|@.*$", "");
        messages.find(id).filter(message -> message.state() == State.SENT).ifPresent(this::note);
    }

    private void note(Message message) {
        List<String> brought = message.eInvoices() == null ? List.of() : message.eInvoices();
        try {
            messages.save(message.cameBack(events.bounced(message, brought)));
            log.atInfo().addKeyValue("message", message.id()).log("message came back");
        } catch (OptimisticLockingFailureException _) {
            log.atDebug().addKeyValue("message", message.id()).log("another instance noted it");
        }
    }
}
