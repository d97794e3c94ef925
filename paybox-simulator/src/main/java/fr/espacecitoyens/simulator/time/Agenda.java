package fr.espacecitoyens.simulator.time;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Does things when their moment has come: by the passing of time, or at once when the clock is
 * moved on over it.
 */
public final class Agenda implements AutoCloseable {

    /** How late a thing may be; people and shops count in seconds. */
    private static final int TICK_MILLIS = 50;

    private static final Duration LONGEST_STEP = Duration.ofDays(30);

    private record Entry(Instant due, Runnable task) {}

    private final SimulatedClock clock;
    private final PriorityBlockingQueue<Entry> entries =
            new PriorityBlockingQueue<>(64, Comparator.comparing(Entry::due));
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("agenda").daemon().factory());

    public Agenda(SimulatedClock clock) {
        this.clock = clock;
        var _ =
                ticks.scheduleWithFixedDelay(
                        this::doWhatIsDue, TICK_MILLIS, TICK_MILLIS, MILLISECONDS);
    }

    /** Has something done at a moment, or soon if that is past. */
    public void at(Instant due, Runnable task) {
        entries.add(new Entry(due, task));
    }

    /**
     * Moves the clock on and begins what became due; does not wait for its end.
     *
     * @throws IllegalArgumentException if the step is none, leads back or is longer than 30 days
     */
    public void advance(Duration step) {
        if (!step.isPositive() || step.compareTo(LONGEST_STEP) > 0) {
            throw new IllegalArgumentException("no such step");
        }
        clock.advance(step);
        doWhatIsDue();
    }

    /** The simulator's own time. */
    public Instant now() {
        return clock.instant();
    }

    /** How many things are still to come. */
    public int waiting() {
        return entries.size();
    }

    private synchronized void doWhatIsDue() {
        Instant now = clock.instant();
        for (var next = entries.peek();
                next != null && !next.due().isAfter(now);
                next = entries.peek()) {
            // Only this method takes entries out, but an earlier one may have come in meanwhile.
            Thread.ofVirtual().start(entries.remove().task());
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
