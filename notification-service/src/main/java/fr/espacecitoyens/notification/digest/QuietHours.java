package fr.espacecitoyens.notification.digest;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The hours in which nobody is disturbed by what can wait. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime until;

    QuietHours(DigestProperties digest) {
        this.from = digest.quietFrom();
        this.until = digest.quietUntil();
    }

    /** That moment, or the end of the quiet hours it lies in. */
    Instant after(Instant moment) {
        ZonedDateTime paris = moment.atZone(ParisTime.ZONE);
        if (!areAt(paris.toLocalTime())) {
            return moment;
        }
        ZonedDateTime end = paris.with(until);
        return (end.isAfter(paris) ? end : end.plusDays(1)).toInstant();
    }

    private boolean areAt(LocalTime time) {
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}
