package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** All operations; in a folder they outlive a killed process. */
final class Book implements AutoCloseable {

    private final Map<String, Operation> byId = new LinkedHashMap<>();
    private final JsonLines<Operation> file;
    private final Clock clock;

    /**
     * Opens it.
     *
     * @param folder null to forget everything at the end
     */
    Book(@Nullable Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.file =
                JsonLines.open(
                        folder,
                        "operations.jsonl",
                        Operation.class,
                        found -> byId.put(found.idOp(), found));
    }

    synchronized Operation open(Order order) {
        return keep(new Operation(UUID.randomUUID().toString(), order, clock.instant(), null));
    }

    /** Empty if it never was, or was forgotten overnight. */
    synchronized Optional<Operation> find(String idOp) {
        return Optional.ofNullable(byId.get(idOp))
                .filter(operation -> !operation.isForgotten(clock.instant()));
    }

    synchronized List<Operation> all() {
        return List.copyOf(byId.values());
    }

    /** Writes down how it ended; empty if it cannot be paid (any more). */
    synchronized Optional<Operation> end(String idOp, Result result) {
        Instant now = clock.instant();
        return find(idOp)
                .filter(operation -> operation.isPayable(now))
                .map(operation ->
                        keep(operation.ending(new Operation.End(result, numauto(result), now))));
    }

    private static String numauto(Result result) {
        return switch (result) {
            case P, V -> "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
            case R, Z, A -> "";
        };
    }

    private Operation keep(Operation operation) {
        file.append(operation);
        byId.put(operation.idOp(), operation);
        return operation;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
