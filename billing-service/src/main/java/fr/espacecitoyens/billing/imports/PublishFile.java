package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.CancelInvoice;
import fr.espacecitoyens.billing.invoice.Comparison;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.billing.invoice.ParisTime;
import fr.espacecitoyens.billing.invoice.PublishInvoices;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.billing.settlement.SettleInvoice;
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
    private final PublishInvoices publishInvoices;
    private final CancelInvoice cancelInvoice;
    private final SettleInvoice settleInvoice;

    PublishFile(
            ReadFile readFile,
            Invoices invoices,
            PublishInvoices publishInvoices,
            CancelInvoice cancelInvoice,
            SettleInvoice settleInvoice) {
        this.readFile = readFile;
        this.invoices = invoices;
        this.publishInvoices = publishInvoices;
        this.cancelInvoice = cancelInvoice;
        this.settleInvoice = settleInvoice;
    }

    /**
     * Publishes whatever is without error.
     *
     * @param progress is told how many entries are behind
     */
    Counts publish(Path file, String importId, IntConsumer progress) throws IOException {
        var errors = new ImportErrors();
        var examination = new Examination(invoices, errors);
        var tally = new Tally();
        var entries =
                new Entries(batch -> {
                    List<FileEntry> sound = examination.sound(batch);
                    tally.add(sound, publish(sound, importId));
                    progress.accept(tally.counts().all());
                });
        readFile.read(file, errors, entries);
        entries.handOver();
        return tally.counts();
    }

    private List<Comparison> publish(List<FileEntry> entries, String importId) {
        List<InvoiceContent> contents = Tally.contents(entries);
        List<Comparison> done = publishInvoices.publish(contents, importId);
        contents.forEach(this::countCreditNote);
        entries.forEach(entry -> tell(entry, importId));
        return done;
    }

    private void countCreditNote(InvoiceContent content) {
        var credited = content.credits();
        if (credited != null) {
            settleInvoice.settle(
                    credited.invoiceId(),
                    new Settlement(
                            content.reference().invoiceId(),
                            content.total().cents(),
                            ParisTime.noon(content.schedule().issuedOn()),
                            Settlement.Means.CREDIT_NOTE));
        }
    }

    private void tell(FileEntry entry, String importId) {
        String id = entry.reference().invoiceId();
        switch (entry) {
            case FileEntry.Issued _ -> {
                // Done, all at once.
            }
            case FileEntry.Settled(_, var settlement) -> settleInvoice.settle(id, settlement);
            case FileEntry.Cancelled(_, var replacedBy) ->
                    invoices.find(id).ifPresent(i -> cancelInvoice.cancel(i, importId, replacedBy));
            case FileEntry.Referred _ ->
                    invoices.find(id).ifPresent(i -> cancelInvoice.refer(i, importId));
        }
    }
}
