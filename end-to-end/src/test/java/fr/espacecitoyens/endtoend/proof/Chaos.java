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

    /** Some payments wait half a minute for the provider's word. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Random random;
    private final int payments;
    private final Diary diary;
    private final Weather weather;
    private final List<String> log = new ArrayList<>();
    private final Instant begin = Instant.now();

    Chaos(long seed, int payments, Diary diary, Weather weather) {
        this.random = new Random(seed + 1);
        this.payments = payments;
        this.diary = diary;
        this.weather = weather;
    }

    @Override
    public void run() {
        List<Runnable> strokes = strokes();
        int batch = payments / (strokes.size() + 1);
        for (int i = 0; i < strokes.size(); i++) {
            diary.releases(batch);
            // In the midst of them.
            awaitSettled(i * batch + batch / 3);
            strokes.get(i).run();
        }
        diary.releases(payments);
    }

    private void awaitSettled(int settled) {
        Instant limit = Instant.now().plus(LONGEST_WAIT);
        while (diary.settledSoFar() < settled && Instant.now().isBefore(limit)) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** What was killed when, in words. */
    List<String> log() {
        return log;
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
                "%4d s, %d payments done: %s"
                        .formatted(
                                Duration.between(begin, Instant.now()).toSeconds(),
                                diary.settledSoFar(),
                                what));
    }
}
