package fr.espacecitoyens.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One part with its present process: starts, watches and ends it. */
final class SupervisedPart {

    /** A loaded machine takes long, and a first Keycloak longest; beyond this it hangs. */
    private static final Duration STARTING_LIMIT = Duration.ofMinutes(4);

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(250);
    private static final Duration RESTARTS_COUNTED = Duration.ofMinutes(1);
    private static final int RESTARTS_ALLOWED = 5;

    private volatile Part part;
    private final Path log;
    private final Consumer<SupervisedPart> onDeath;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private @Nullable PartProcess process;
    private volatile boolean wanted;
    private boolean retired;

    SupervisedPart(Part part, Path log, Consumer<SupervisedPart> onDeath) {
        this.part = part;
        this.log = log;
        this.onDeath = onDeath;
    }

    Part part() {
        return part;
    }

    /** Counts from the next start on. */
    void tell(Map<String, String> settings) {
        part = part.with(settings);
    }

    boolean isWanted() {
        return wanted;
    }

    synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Returns when the part is healthy. */
    void start() {
        PartProcess started;
        synchronized (this) {
            if (process != null && process.isAlive()) {
                throw new IllegalStateException(part.name() + " runs already");
            }
            if (retired) {
                throw new StackProblem("The stack is stopping");
            }
            wanted = true;
            started = PartProcess.launch(part, log);
            process = started;
        }
        try {
            waitUntilHealthy(started);
        } catch (StackProblem e) {
            started.kill();
            throw e;
        }
        started.whenEnded(() -> reportDeath(started));
    }

    /** For good: nobody can start it any more. */
    void retire() {
        synchronized (this) {
            retired = true;
        }
        PartProcess running = release();
        if (running != null) {
            running.stop();
        }
    }

    void kill() {
        PartProcess running = release();
        if (running != null) {
            running.kill();
        }
    }

    /** Whether one more restart makes sense: a part that dies again and again is left alone. */
    synchronized boolean mayRestart() {
        Instant now = Instant.now();
        restarts.removeIf(at -> at.isBefore(now.minus(RESTARTS_COUNTED)));
        restarts.add(now);
        return restarts.size() <= RESTARTS_ALLOWED;
    }

    String lastLines() {
        return PartProcess.lastLines(log);
    }

    private synchronized @Nullable PartProcess release() {
        wanted = false;
        return process;
    }

    private void reportDeath(PartProcess ended) {
        synchronized (this) {
            if (!wanted || process != ended) {
                return;
            }
        }
        onDeath.accept(this);
    }

    private void waitUntilHealthy(PartProcess started) {
        Instant limit = Instant.now().plus(STARTING_LIMIT);
        while (!part.health().passes()) {
            if (!started.isAlive()) {
                throw failure("ended with exit code " + started.exitCode());
            }
            if (Instant.now().isAfter(limit)) {
                throw failure("is not ready after " + STARTING_LIMIT.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private StackProblem failure(String what) {
        return new StackProblem(
                "%s %s. The end of its log (%s):\n%s"
                        .formatted(part.name(), what, log, lastLines().indent(4)));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_CHECKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while starting", e);
        }
    }
}
