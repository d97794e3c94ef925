package fr.espacecitoyens.notification.message;

import fr.espacecitoyens.notification.mail.Post;
import fr.espacecitoyens.notification.mail.RefusedAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
class SendMessage {

    private static final Logger log = LoggerFactory.getLogger(SendMessage.class);

    private final Messages messages;
    private final Map<Kind, Writer> writers = new EnumMap<>(Kind.class);
    private final Post post;
    private final Delivery delivery;

    SendMessage(Messages messages, List<Writer> writers, Post post, Delivery delivery) {
        this.messages = messages;
        this.post = post;
        this.delivery = delivery;
        writers.forEach(writer -> writer.kinds().forEach(kind -> this.writers.put(kind, writer)));
    }

    void attempt(Message due) {
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

    private void send(Message message) {
        List<Outgoing> taken = new ArrayList<>();
        List<Outgoing> refused = new ArrayList<>();
        Writer writer = Objects.requireNonNull(writers.get(message.kind()));
        for (Outgoing outgoing : writer.write(message)) {
            try {
                post.send(outgoing.letter());
                taken.add(outgoing);
            } catch (RefusedAddress _) {
                refused.add(outgoing);
            }
        }
        Message ended = messages.save(delivery.delivered(message, taken, refused));
        log.atInfo()
                .addKeyValue("message", ended.id())
                .addKeyValue("state", ended.state())
                .log("message is dealt with");
    }
}
