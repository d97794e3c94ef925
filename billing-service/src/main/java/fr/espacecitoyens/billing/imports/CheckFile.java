package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.billing.invoice.PublishInvoices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Reads a file through and tells what publishing it would do; writes nothing. */
@Component
class CheckFile {

    private final ReadFile readFile;
    private final Invoices invoices;
    private final PublishInvoices publishInvoices;

    CheckFile(ReadFile readFile, Invoices invoices, PublishInvoices publishInvoices) {
        this.readFile = readFile;
        this.invoices = invoices;
        this.publishInvoices = publishInvoices;
    }

    /**
     * Checks a file.
     *
     * @param progress is told how many entries are behind
     */
    Import.Findings check(Path file, ImportErrors errors, IntConsumer progress) throws IOException {
        var examination = new Examination(invoices, errors);
        var tally = new Tally();
        var entries =
                new Entries(batch -> {
                    List<Entries.Entry> sound = examination.sound(batch);
                    tally.add(sound, publishInvoices.compare(Tally.contents(sound)));
                    progress.accept(tally.counts().all());
                });
        readFile.read(file, errors, entries, (_, _) -> {});
        entries.handOver();
        return new Import.Findings(tally.counts(), errors.count(), !errors.isFatal());
    }
}
