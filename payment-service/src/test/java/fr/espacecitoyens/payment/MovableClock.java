package fr.espacecitoyens.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Time that goes on, jumps or stands still when a test wants it to; never backwards. Around
 * midnight in Paris it is one o'clock, for then refunds wait.
 */
final class MovableClock extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(atFirst());
    private volatile @Nullable Instant standing;

    private static Duration atFirst() {
        var now = ZonedDateTime.now(PARIS);
        var beforeThat = now.minus(A_WHILE).toLocalDate();
        boolean isAroundMidnight = !now.plus(A_WHILE).toLocalDate().equals(beforeThat);
        return isAroundMidnight ? A_WHILE.multipliedBy(2) : Duration.ZERO;
    }

    void jump(Duration duration) {
        ahead.accumulateAndGet(duration, Duration::plus);
    }

    /** It is exactly this moment until time goes on. */
    void standAt(Instant moment) {
        if (moment.isBefore(instant())) {
            throw new IllegalArgumentException("time never goes backwards");
        }
        standing = moment;
    }

    void goOn() {
        var moment = standing;
        if (moment != null) {
            ahead.set(Duration.between(Instant.now(), moment));
            standing = null;
        }
    }

    @Override
    public Instant instant() {
        var moment = standing;
        return moment == null ? Instant.now().plus(ahead.get()) : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead.get());
    }
}
