package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Groups invoices, since asking the database for one at a time takes long. */
final class InvoiceBatches implements InvoiceSink {

    /** Big enough to save trips to the database, small enough for its largest message. */
    private static final int MAX_INVOICES = 500;

    private static final int MAX_LINES = 5_000;

    /** An invoice and the line where it begins. */
    record Entry(InvoiceContent content, int line) {}

    private final Consumer<Map<InvoiceReference, Entry>> consumer;
    private final Map<InvoiceReference, Entry> batch = new LinkedHashMap<>();
    private int lines;

    InvoiceBatches(Consumer<Map<InvoiceReference, Entry>> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void accept(InvoiceContent content, int line) {
        batch.put(content.reference(), new Entry(content, line));
        lines += content.lines().size();
        if (batch.size() >= MAX_INVOICES || lines >= MAX_LINES) {
            handOver();
        }
    }

    /** Hands over what is left at the end. */
    void handOver() {
        if (!batch.isEmpty()) {
            consumer.accept(batch);
            batch.clear();
            lines = 0;
        }
    }
}
