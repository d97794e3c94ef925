package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.InvoiceNews;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.notification.message.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Collects what one run has to tell one citizen in one message. What comes when that message is on
 * its way, or full, goes into a second one.
 */
@Service
class CollectNews {

    private final Messages messages;
    private final QuietHours quietHours;
    private final DigestProperties digest;
    private final Clock clock;

    CollectNews(Messages messages, QuietHours quietHours, DigestProperties digest, Clock clock) {
        this.messages = messages;
        this.quietHours = quietHours;
        this.digest = digest;
        this.clock = clock;
    }

    /**
     * Notes it once, however often it is told.
     *
     * @param run what belongs together: the id of a file, or a day
     */
    void collect(Kind kind, String run, String citizenId, InvoiceNews news) {
        int part = 1;
        while (true) {
            String id = kind.told() + "-" + run + "-" + citizenId + "-" + part;
            try {
                if (isNoted(id, kind, citizenId, news)) {
                    return;
                }
                part++;
            } catch (DuplicateKeyException | OptimisticLockingFailureException _) {
                // Somebody else wrote it in between: once more.
            }
        }
    }

    /**
     * @return false if the message takes nothing more
     */
    private boolean isNoted(String id, Kind kind, String citizenId, InvoiceNews news) {
        Instant now = clock.instant();
        Instant notBefore = quietHours.after(now.plus(digest.settle()));
        Message known = messages.find(id).orElse(null);
        if (known == null) {
            var about = About.invoices(citizenId, List.of(news));
            messages.insert(Message.pending(id, kind, about, now, notBefore));
            return true;
        }
        if (known.about().invoices().contains(news)) {
            return true;
        }
        if (known.isOpen() && known.about().invoices().size() < digest.mostInvoices()) {
            messages.save(known.with(news, notBefore));
            return true;
        }
        return false;
    }
}
