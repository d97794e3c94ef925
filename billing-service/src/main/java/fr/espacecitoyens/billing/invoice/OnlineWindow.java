package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When an invoice can be paid online. People read and write its bounds as Paris time.
 *
 * @param from the first moment inside
 * @param until the first moment after
 */
public record OnlineWindow(Instant from, Instant until) {

    public OnlineWindow {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("the window closes before it opens");
        }
    }

    /** Between two times of the Paris clock; of an hour that comes twice, both belong to it. */
    public static OnlineWindow between(LocalDateTime from, LocalDateTime until) {
        return new OnlineWindow(
                from.atZone(ParisTime.ZONE).withEarlierOffsetAtOverlap().toInstant(),
                until.atZone(ParisTime.ZONE).withLaterOffsetAtOverlap().toInstant());
    }

    /** Whether the Paris clock ever shows this time; it skips an hour each spring. */
    public static boolean exists(LocalDateTime time) {
        return !ParisTime.ZONE.getRules().getValidOffsets(time).isEmpty();
    }

    public LocalDateTime localFrom() {
        return ParisTime.time(from);
    }

    public LocalDateTime localUntil() {
        return ParisTime.time(until);
    }
}
