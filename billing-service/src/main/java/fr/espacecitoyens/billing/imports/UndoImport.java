package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.CancelInvoice;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.Invoices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what an import published, as long as none of its invoices was paid. */
@Component
class UndoImport {

    private final ReadFile readFile;
    private final Invoices invoices;
    private final CancelInvoice cancelInvoice;
    private final KeepPdfs keepPdfs;

    UndoImport(
            ReadFile readFile, Invoices invoices, CancelInvoice cancelInvoice, KeepPdfs keepPdfs) {
        this.readFile = readFile;
        this.invoices = invoices;
        this.cancelInvoice = cancelInvoice;
        this.keepPdfs = keepPdfs;
    }

    /**
     * Takes everything back, or nothing.
     *
     * @return why it cannot be taken back, in French; null if it was
     */
    @Nullable String undo(Path file, String importId, IntConsumer progress) throws IOException {
        var paid = new AtomicInteger();
        each(
                file,
                invoice -> {
                    if (invoice.isChangedBy(importId)
                            && !invoice.ledger().settlements().isEmpty()) {
                        paid.incrementAndGet();
                    }
                });
        if (paid.get() > 0) {
            return refusal(paid.get());
        }
        var done = new AtomicInteger();
        each(
                file,
                invoice -> {
                    if (cancelInvoice.undo(invoice, importId)) {
                        keepPdfs.forget(invoice);
                    } else {
                        paid.incrementAndGet();
                    }
                    progress.accept(done.incrementAndGet());
                });
        return paid.get() == 0 ? null : refusal(paid.get());
    }

    private static String refusal(int paid) {
        return paid == 1
                ? "Une facture de cet import est déjà payée, au moins en partie : elle reste."
                : "%d factures de cet import sont déjà payées, au moins en partie : elles restent."
                        .formatted(paid);
    }

    private void each(Path file, Consumer<Invoice> consumer) throws IOException {
        var entries = new Entries(batch -> stored(batch).forEach(consumer));
        readFile.read(file, new ImportErrors(), entries, (_, _) -> {});
        entries.handOver();
    }

    private Collection<Invoice> stored(List<Entries.Entry> batch) {
        return invoices.under(batch.stream().map(e -> e.told().reference()).distinct().toList())
                .values();
    }
}
