package fr.espacecitoyens.localstack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts each part as soon as all that it depends on is healthy. */
final class OrderedStart {

    private final Map<String, CompletableFuture<@Nullable Void>> healthy = new LinkedHashMap<>();
    private final Consumer<SupervisedPart> start;
    private final Executor threads;

    OrderedStart(Consumer<SupervisedPart> start, Executor threads) {
        this.start = start;
        this.threads = threads;
    }

    /** Returns when all are healthy, or throws as soon as one cannot be started. */
    void run(Collection<SupervisedPart> parts) {
        parts.forEach(part -> healthy.put(part.part().name(), new CompletableFuture<>()));
        for (SupervisedPart part : parts) {
            var _ =
                    all(part.part().dependsOn())
                            .thenRunAsync(() -> start.accept(part), threads)
                            .whenComplete((_, failure) -> note(part, failure));
        }
        try {
            all(List.copyOf(healthy.keySet())).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackProblem problem
                    ? problem
                    : new StackProblem("The start failed: " + e.getCause(), e);
        }
    }

    private CompletableFuture<Void> all(List<String> names) {
        return CompletableFuture.allOf(
                names.stream().map(this::healthOf).toArray(CompletableFuture<?>[]::new));
    }

    /** One failure ends the start: nobody waits for the others. */
    private void note(SupervisedPart part, @Nullable Throwable failure) {
        if (failure == null) {
            healthOf(part.part().name()).complete(null);
        } else {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            healthy.values().forEach(other -> other.completeExceptionally(cause));
        }
    }

    private CompletableFuture<@Nullable Void> healthOf(String name) {
        CompletableFuture<@Nullable Void> health = healthy.get(name);
        if (health == null) {
            throw new IllegalArgumentException("No part is called " + name);
        }
        return health;
    }
}
