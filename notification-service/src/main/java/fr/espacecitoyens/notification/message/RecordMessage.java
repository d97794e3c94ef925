package fr.espacecitoyens.notification.message;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Writes down that a message is owed, once under its id. */
@Service
public class RecordMessage {

    private static final Logger log = LoggerFactory.getLogger(RecordMessage.class);

    private final Messages messages;
    private final Clock clock;

    RecordMessage(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** To be sent at once. */
    public void record(String id, Kind kind, About about) {
        Instant now = clock.instant();
        try {
            messages.insert(Message.pending(id, kind, about, now, now));
            log.atInfo().addKeyValue("message", id).log("message is owed");
        } catch (DuplicateKeyException _) {
            log.atDebug().addKeyValue("message", id).log("message is known already");
        }
    }
}
