package fr.espacecitoyens.notification.bounce;

import fr.espacecitoyens.notification.message.RecordBounce;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the mailbox of returned letters. Each is deleted after it was noted, and noting it again
 * changes nothing; what is no report of a failure stays there, marked as read.
 */
@Component
class ReadBouncesJob {

    private static final Logger log = LoggerFactory.getLogger(ReadBouncesJob.class);

    private final BounceProperties mailbox;
    private final RecordBounce recordBounce;

    ReadBouncesJob(BounceProperties mailbox, RecordBounce recordBounce) {
        this.mailbox = mailbox;
        this.recordBounce = recordBounce;
    }

    @Scheduled(fixedDelayString = "${notification.bounces.interval}")
    void read() {
        if (!mailbox.isConfigured()) {
            return;
        }
        try (Store store = Session.getInstance(settings()).getStore(mailbox.protocol())) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                readAll(inbox);
            }
        } catch (MessagingException | DataAccessException e) {
            log.atWarn()
                    .addKeyValue("cause", e.getClass())
                    .log("returned letters cannot be read, will try again");
        }
    }

    private void readAll(Folder inbox) throws MessagingException {
        Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(unread.length, mailbox.atOnce()); i++) {
            var letter = FailureReport.of(unread[i]);
            letter.ifPresent(recordBounce::record);
            unread[i].setFlag(letter.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        }
    }

    private Properties settings() {
        String millis = Long.toString(mailbox.timeout().toMillis());
        var settings = new Properties();
        String prefix = "mail." + mailbox.protocol() + ".";
        settings.setProperty(prefix + "connectiontimeout", millis);
        settings.setProperty(prefix + "timeout", millis);
        settings.setProperty(prefix + "writetimeout", millis);
        return settings;
    }
}
