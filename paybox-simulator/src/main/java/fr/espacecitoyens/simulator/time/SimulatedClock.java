package fr.espacecitoyens.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes like another one, and ahead of it by as much as it was moved on. */
public final class SimulatedClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    public SimulatedClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO));
    }

    private SimulatedClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    void advance(Duration step) {
        ahead.accumulateAndGet(step, Duration::plus);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(real.withZone(zone), ahead);
    }
}
