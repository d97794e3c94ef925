package fr.espacecitoyens.notification.account;

import fr.espacecitoyens.notification.account.Announcement.State;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries again and again what is due. Claimed before and marked after: killed in between, a letter
 * is sent again under the same id.
 */
@Component
class SendAnnouncementsJob {

    private static final Logger log = LoggerFactory.getLogger(SendAnnouncementsJob.class);

    private final Announcements announcements;
    private final Contacts contacts;
    private final AnnouncementPost post;
    private final AnnouncementProperties account;
    private final Clock clock;

    SendAnnouncementsJob(
            Announcements announcements,
            Contacts contacts,
            AnnouncementPost post,
            AnnouncementProperties account,
            Clock clock) {
        this.announcements = announcements;
        this.contacts = contacts;
        this.post = post;
        this.account = account;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notification.delivery.interval}")
    void sendWhatIsDue() {
        try {
            List<Announcement> due =
                    announcements.findByNextTryAtLessThanEqualOrderByNextTryAt(
                            clock.instant(), Limit.of(account.atOnce()));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(letter -> threads.execute(() -> attempt(letter)));
            }
        } catch (DataAccessException e) {
            log.atWarn().setCause(e).log("database is away, letters wait");
        }
    }

    private void attempt(Announcement due) {
        try {
            if (due.recordedAt().plus(account.giveUpAfter()).isBefore(clock.instant())) {
                announcements.save(due.ended(State.ABANDONED));
                log.atError().addKeyValue("message", due.id()).log("message was given up");
                return;
            }
            var claimed = due.claimedUntil(clock.instant().plus(account.pause()));
            send(announcements.save(claimed));
        } catch (OptimisticLockingFailureException _) {
            log.atDebug().addKeyValue("message", due.id()).log("another instance has it");
        } catch (RuntimeException e) {
            // Never its text: mail servers repeat the address in it.
            log.atWarn()
                    .addKeyValue("message", due.id())
                    .addKeyValue("cause", NestedExceptionUtils.getMostSpecificCause(e).getClass())
                    .log("message could not be sent, will try again");
        }
    }

    private void send(Announcement announcement) {
        var contact = contacts.of(announcement.citizenId());
        if (contact.isEmpty()) {
            announcements.save(announcement.ended(State.ABANDONED));
            log.atInfo().addKeyValue("message", announcement.id()).log("nobody is left to tell");
            return;
        }
        post.send(announcement, contact.get().email());
        announcements.save(announcement.ended(State.SENT));
        log.atInfo().addKeyValue("message", announcement.id()).log("message was sent");
    }
}
