package fr.espacecitoyens.endtoend.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What all people together did and saw while the run went on. */
final class Diary {

    /**
     * All that runs needs some minutes to start again after everything was killed, on a machine
     * that does other things as well; whoever has not paid by then never will.
     */
    private static final Duration STANDSTILL = Duration.ofMinutes(10);

    private final Map<Behaviour, AtomicInteger> behaviours = new EnumMap<>(Behaviour.class);
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();
    private final Queue<String> doubled = new ConcurrentLinkedQueue<>();
    private final Sayings sayings = new Sayings();
    private volatile boolean brokenOff;
    private volatile Instant lastProgress = Instant.now();

    Diary() {
        for (Behaviour behaviour : Behaviour.values()) {
            behaviours.put(behaviour, new AtomicInteger());
        }
    }

    /** So many more invoices may be paid from now on. */
    void releases(int more) {
        released.addAndGet(more);
        lastProgress = Instant.now();
    }

    /** Whether somebody may begin with one more; if so, it counts as begun. */
    boolean mayBegin() {
        return begun.getAndUpdate(n -> n < released.get() ? n + 1 : n) < released.get();
    }

    void behaved(Behaviour behaviour) {
        count(behaviour).incrementAndGet();
    }

    /** An invoice was seen as paid for the first time. */
    void settled() {
        settled.incrementAndGet();
        lastProgress = Instant.now();
    }

    /** A page could not be had; the person tries again. */
    void failed() {
        failures.incrementAndGet();
    }

    /** A page said what was not so. */
    void contradicted(String what) {
        contradictions.add(what);
    }

    /** Two clicks began two payments. */
    void doubled(String what) {
        doubled.add(what);
    }

    /** It makes no sense to go on: the run itself has failed. */
    void breaksOff() {
        brokenOff = true;
    }

    boolean isBrokenOff() {
        return brokenOff;
    }

    /** Whether nobody should try any longer: nothing gets on, for however many payments. */
    boolean isOver() {
        return brokenOff || lastProgress.plus(STANDSTILL).isBefore(Instant.now());
    }

    /** What people read when they came back. */
    Sayings sayings() {
        return sayings;
    }

    List<String> allDoubled() {
        return List.copyOf(doubled);
    }

    int settledSoFar() {
        return settled.get();
    }

    int failures() {
        return failures.get();
    }

    List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    Map<Behaviour, AtomicInteger> behaviours() {
        return behaviours;
    }

    private AtomicInteger count(Behaviour behaviour) {
        return behaviours.computeIfAbsent(behaviour, _ -> new AtomicInteger());
    }
}
