package fr.espacecitoyens.billing.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Groups entries, since asking the database for one at a time takes long. */
final class Entries implements FileSink {

    /** Big enough to save trips to the database, small enough for its largest message. */
    private static final int BATCH = 500;

    /** An entry and the line where it begins. */
    record Entry(int line, FileEntry told) {}

    private final Consumer<List<Entry>> consumer;
    private final List<Entry> batch = new ArrayList<>();

    Entries(Consumer<List<Entry>> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void accept(FileEntry told, int line) {
        batch.add(new Entry(line, told));
        if (batch.size() >= BATCH) {
            handOver();
        }
    }

    /** Hands over what is left at the end. */
    void handOver() {
        if (!batch.isEmpty()) {
            consumer.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}
