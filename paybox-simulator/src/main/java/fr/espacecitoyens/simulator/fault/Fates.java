package fr.espacecitoyens.simulator.fault;

import fr.espacecitoyens.simulator.store.JsonLines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of notifications, and counts what was decided, also over a killed process.
 */
public final class Fates implements Closeable {

    private final Faults faults;
    private final Map<Ipn, Integer> counts = new EnumMap<>(Ipn.class);
    private final JsonLines<Ipn> lines;

    private Fates(@Nullable Path folder, Faults faults) throws IOException {
        this.faults = faults;
        this.lines = JsonLines.open(folder, "fates.jsonl", Ipn.class, this::count);
    }

    /** Counts on from what the process before this one had counted. */
    public static Fates in(@Nullable Path folder, Faults faults) throws IOException {
        return new Fates(folder, faults);
    }

    /** Decides about one notification; never RANDOM. */
    public synchronized Ipn decide(Try tried) {
        Ipn fate = faults.fateOf(tried);
        lines.append(fate);
        count(fate);
        return fate;
    }

    private void count(Ipn fate) {
        counts.merge(fate, 1, Integer::sum);
    }

    /** How often each was decided. */
    public synchronized Map<Ipn, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
