package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.Comparison;
import fr.espacecitoyens.billing.invoice.Invoices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Makes valid what a file tells. Killed in between, it begins again and does nothing twice. */
@Component
class PublishFile {

    private final ReadFile readFile;
    private final Invoices invoices;
    private final ApplyEntries applyEntries;
    private final KeepPdfs keepPdfs;

    PublishFile(
            ReadFile readFile, Invoices invoices, ApplyEntries applyEntries, KeepPdfs keepPdfs) {
        this.readFile = readFile;
        this.invoices = invoices;
        this.applyEntries = applyEntries;
        this.keepPdfs = keepPdfs;
    }

    /**
     * Publishes whatever is without error.
     *
     * @param progress is told how many entries are behind, more often than a turn lasts
     */
    Counts publish(Path file, String importId, IntConsumer progress) throws IOException {
        var errors = new ImportErrors();
        var examination = new Examination(invoices, errors);
        var tally = new Tally();
        var entries =
                new Entries(batch -> {
                    List<Entries.Entry> sound = examination.sound(batch);
                    List<Comparison> done = applyEntries.apply(sound, importId);
                    keepPdfs.forgetChanged(Tally.contents(sound), done);
                    tally.add(sound, done);
                    progress.accept(tally.counts().all());
                });
        readFile.read(
                file,
                errors,
                entries,
                (invoice, pdf) -> {
                    // The last invoices may still be waiting.
                    entries.handOver();
                    keepPdfs.keep(invoice, pdf);
                    progress.accept(tally.counts().all());
                });
        entries.handOver();
        return tally.counts();
    }
}
