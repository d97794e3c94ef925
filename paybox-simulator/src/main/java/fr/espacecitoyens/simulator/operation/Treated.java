package fr.espacecitoyens.simulator.operation;

import fr.espacecitoyens.simulator.store.JsonLines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The inquiries that were answered, by day and number, also over a killed process: no number is
 * used twice a day. What moves money stands in the ledger with its question.
 */
public final class Treated implements Closeable {

    private final Set<String> questions = ConcurrentHashMap.newKeySet();
    private final JsonLines<String> lines;

    private Treated(@Nullable Path folder) throws IOException {
        this.lines = JsonLines.open(folder, "inquiries.jsonl", String.class, questions::add);
    }

    /** Goes on with what the process before this one had answered. */
    public static Treated in(@Nullable Path folder) throws IOException {
        return new Treated(folder);
    }

    boolean has(String question) {
        return questions.contains(question);
    }

    /** Whether it is new; it is not any more. */
    boolean add(String question) {
        boolean isNew = questions.add(question);
        if (isNew) {
            lines.append(question);
        }
        return isNew;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
