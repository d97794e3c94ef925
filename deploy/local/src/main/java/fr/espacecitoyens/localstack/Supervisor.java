package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Starts the parts in the order of their needs, watches them, stops them in the reverse order. */
final class Supervisor {

    /** Long enough for the operating system to free the port, short enough to wait for. */
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(3);

    private final Map<String, SupervisedPart> parts = new LinkedHashMap<>();
    private final Progress progress;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    // More at once would only make each of them slower: starting is all processor work.
    private final Semaphore starting =
            new Semaphore(Runtime.getRuntime().availableProcessors() + 2, true);
    private volatile boolean stopping;

    Supervisor(List<Part> parts, Path logs, Progress progress) {
        this.progress = progress;
        for (Part part : parts) {
            Path log = freshLog(logs, part.name());
            this.parts.put(part.name(), new SupervisedPart(part, log, this::died));
        }
    }

    /** Returns when every part is healthy, or throws with the reason of the first that is not. */
    void startAll() {
        new OrderedStart(this::startInTurn, threads).run(parts.values());
    }

    void start(String name) {
        part(name).start();
    }

    void killAll() {
        parts.values().forEach(SupervisedPart::kill);
    }

    /** Other settings for a part, from its next start on. */
    void tell(String name, Map<String, String> settings) {
        part(name).tell(settings);
    }

    /** Ends a part like {@code kill -9}; it stays away until it is started again. */
    void kill(String name) {
        part(name).kill();
    }

    /** Those on which nobody depends any more stop together, then the next. */
    void stopAll() {
        stopping = true;
        var left = new LinkedHashMap<>(parts);
        while (!left.isEmpty()) {
            List<SupervisedPart> next =
                    left.values().stream().filter(p -> isFree(p, left.values())).toList();
            CompletableFuture<?>[] stops =
                    next.stream()
                            .map(p -> CompletableFuture.runAsync(p::retire, threads))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(stops).join();
            next.forEach(p -> left.remove(p.part().name()));
        }
    }

    List<Long> pids() {
        return parts.values().stream().map(SupervisedPart::pid).toList();
    }

    private SupervisedPart part(String name) {
        SupervisedPart part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(
                    "No part is called %s: %s".formatted(name, parts.keySet()));
        }
        return part;
    }

    private void startInTurn(SupervisedPart part) {
        starting.acquireUninterruptibly();
        try {
            progress.starting(part.part().name());
            part.start();
            progress.ready(part.part().name());
        } finally {
            starting.release();
        }
    }

    private void died(SupervisedPart part) {
        if (stopping) {
            return;
        }
        String name = part.part().name();
        if (!part.mayRestart()) {
            progress.givenUp(name, part.lastLines());
            return;
        }
        progress.died(name, part.lastLines());
        CompletableFuture.delayedExecutor(BEFORE_RESTART.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> restart(part));
    }

    private void restart(SupervisedPart part) {
        // In the meantime somebody may have stopped it, or everything.
        if (stopping || !part.isWanted()) {
            return;
        }
        try {
            startInTurn(part);
        } catch (StackProblem _) {
            died(part);
        }
    }

    private static boolean isFree(SupervisedPart part, Collection<SupervisedPart> others) {
        return others.stream()
                .noneMatch(other -> other.part().dependsOn().contains(part.part().name()));
    }

    /** The log of this run; the one of the run before is kept beside it. */
    private static Path freshLog(Path folder, String name) {
        try {
            Path log = Files.createDirectories(folder).resolve(name + ".log");
            if (Files.exists(log)) {
                Files.move(
                        log,
                        folder.resolve(name + ".previous.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
