package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Topics;
import fr.espacecitoyens.endtoend.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Kills each part in turn in the midst of a number of payments, and in between everything at once.
 * Which comes when follows from the seed.
 */
final class Chaos implements Runnable {

    private static final List<String> PARTS =
            List.of(
                    "mongodb",
                    "kafka",
                    "paybox-simulator",
                    "keycloak",
                    "identity-service",
                    "billing-service",
                    "payment-service",
                    "notification-service",
                    "portal-ui",
                    "gateway");

    private static final String PAYMENTS = "payment.payments";

    /** Often enough that each part dies while something is on its way through it. */
    private static final int PAYMENTS_BETWEEN = 150;

    private static final long LONGEST_AWAY_MILLIS = 3_000;

    /**
     * While payments go on being settled, a stroke waits for its turn; not when they stand still.
     */
    private static final Duration STANDSTILL = Duration.ofSeconds(15);

    private final Random random;
    private final int payments;
    private final Diary diary;
    private final Weather weather;
    private final List<String> log = new ArrayList<>();
    private final Instant begin = Instant.now();
    private @Nullable Throwable failure;

    Chaos(long seed, int payments, Diary diary, Weather weather) {
        this.random = new Random(seed + 1);
        this.payments = payments;
        this.diary = diary;
        this.weather = weather;
    }

    @Override
    public void run() {
        try {
            strikes();
        } catch (RuntimeException | Error e) {
            // What was killed does not come back: nobody could pay any more.
            failure = e;
            diary.breaksOff();
        }
    }

    private void strikes() {
        List<Runnable> strokes = strokes();
        int released = 0;
        for (int i = 0; i < strokes.size() && !diary.isBrokenOff(); i++) {
            int batch = share(i + 1, strokes.size()) - released;
            // In the midst of them.
            diary.releases(batch);
            awaitSettled(released + batch / 3);
            released += batch;
            strokes.get(i).run();
        }
        diary.releases(payments - released);
    }

    /** How many may be begun by then, so that the last stroke meets the last ones. */
    private int share(int strokes, int all) {
        return (int) ((long) payments * strokes / (all + 1));
    }

    private void awaitSettled(int wanted) {
        int settled = diary.settledSoFar();
        Instant limit = Instant.now().plus(STANDSTILL);
        while (settled < wanted && Instant.now().isBefore(limit) && !diary.isBrokenOff()) {
            LockSupport.parkNanos(20_000_000);
            if (diary.settledSoFar() > settled) {
                settled = diary.settledSoFar();
                limit = Instant.now().plus(STANDSTILL);
            }
        }
    }

    /** What was killed when, in words. */
    List<String> log() {
        return log;
    }

    /**
     * Once all is over.
     *
     * @throws IllegalStateException if it could not be carried out
     */
    void mustHaveGoneWell() {
        if (failure != null) {
            throw new IllegalStateException("the run was broken off after " + log, failure);
        }
    }

    private List<Runnable> strokes() {
        int rounds = Math.max(1, payments / PAYMENTS_BETWEEN / PARTS.size());
        List<Runnable> strokes = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            var order = new ArrayList<>(PARTS);
            Collections.shuffle(order, random);
            order.forEach(part -> strokes.add(() -> kill(part)));
        }
        strokes.add(strokes.size() / 2, this::killAll);
        strokes.add(strokes.size() / 3, this::tellAgain);
        return strokes;
    }

    private void kill(String part) {
        long away = random.nextLong(LONGEST_AWAY_MILLIS);
        note("kill -9 " + part + ", away for " + away + " ms and its start");
        Town.stack().kill(part);
        LockSupport.parkNanos(Duration.ofMillis(away).toNanos());
        Town.stack().start(part);
        if (part.equals("paybox-simulator")) {
            weather.turnsBad();
        }
    }

    /** As a broker may that was killed: all that was ever said of payments is said once more. */
    private void tellAgain() {
        note("every event of payments so far told a second time: " + Topics.tellAgain(PAYMENTS));
    }

    private void killAll() {
        note("kill -9 of everything at once");
        Town.stack().killAndStartAll();
        weather.turnsBad();
        note("everything is back");
    }

    private void note(String what) {
        log.add(
                "%5d s, %5d payments done: %s"
                        .formatted(
                                Duration.between(begin, Instant.now()).toSeconds(),
                                diary.settledSoFar(),
                                what));
    }
}
