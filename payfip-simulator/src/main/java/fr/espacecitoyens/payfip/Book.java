package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All operations with their notifications; in a folder they outlive a killed process. */
final class Book implements AutoCloseable {

    /** In the order in which they were opened. */
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
        String idOp = UUID.randomUUID().toString();
        return keep(new Operation(idOp, order, clock.instant(), null, List.of()));
    }

    /** Empty if it never was, or was forgotten overnight. */
    synchronized Optional<Operation> find(String idOp) {
        return Optional.ofNullable(byId.get(idOp))
                .filter(operation -> !operation.isForgotten(clock.instant()));
    }

    /** Empty if it cannot be paid (any more). */
    synchronized Optional<Operation> payable(String idOp) {
        Instant now = clock.instant();
        return find(idOp).filter(operation -> operation.isPayable(now));
    }

    synchronized List<Operation> all() {
        return List.copyOf(byId.values());
    }

    /** How many operations with the same amount were opened before this one. */
    synchronized long before(Operation operation) {
        return byId.values().stream()
                .takeWhile(other -> !other.idOp().equals(operation.idOp()))
                .filter(other -> other.order().montant() == operation.order().montant())
                .count();
    }

    /**
     * Writes down how it ended; empty if it cannot be paid (any more).
     *
     * @param notices what is to be sent because of it: written with it, so that no kill parts them
     */
    synchronized Optional<Operation> end(String idOp, Result result, List<Notice> notices) {
        Instant now = clock.instant();
        return payable(idOp)
                .map(operation -> {
                    var end = new Operation.End(result, numauto(result), now);
                    return keep(operation.ending(end, notices));
                });
    }

    private static String numauto(Result result) {
        return switch (result) {
            case P, V -> "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
            case R, Z, A -> "";
        };
    }

    /** The browser is on its way back: what waited for it is due, and given out once. */
    synchronized List<Notice> returned(Operation operation, Instant due) {
        var waiting =
                known(operation).notices().stream()
                        .filter(Notice::waitsForReturn)
                        .map(notice -> notice.dueAt(due))
                        .toList();
        waiting.forEach(notice -> change(operation, notice));
        return waiting;
    }

    synchronized void answered(Operation operation, Notice notice, String answer) {
        change(operation, notice.answered(answer));
    }

    private void change(Operation operation, Notice changed) {
        UnaryOperator<Notice> change = old -> old.id().equals(changed.id()) ? changed : old;
        keep(known(operation).withNotices(change));
    }

    private Operation known(Operation operation) {
        return Objects.requireNonNull(byId.get(operation.idOp()));
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
