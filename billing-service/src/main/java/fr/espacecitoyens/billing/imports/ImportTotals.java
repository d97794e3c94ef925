package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.billing.totals.AddUp;
import fr.espacecitoyens.billing.totals.Sum;
import fr.espacecitoyens.billing.totals.Totals;
import fr.espacecitoyens.platform.ParisTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares a file with what has become of its invoices. */
@Component
class ImportTotals {

    /** So many differences are named; whoever has more has another problem. */
    private static final int MOST_NAMED = 100;

    /**
     * The comparison.
     *
     * @param file the invoices in the file that have no error
     * @param store the same invoices as they are stored now
     * @param missing the numbers of those that are not stored, the first hundred
     * @param different the numbers of those that amount to something else now, the first hundred
     */
    record View(Sum file, Totals store, List<String> missing, List<String> different) {}

    private final UploadedFiles files;
    private final ReadFile readFile;
    private final Invoices invoices;
    private final Clock clock;

    ImportTotals(UploadedFiles files, ReadFile readFile, Invoices invoices, Clock clock) {
        this.files = files;
        this.readFile = readFile;
        this.invoices = invoices;
        this.clock = clock;
    }

    View of(String importId) throws IOException {
        Path copy = Files.createTempFile("import-", ".tmp");
        try {
            files.copy(importId, copy);
            var comparing = new Comparing(ParisTime.day(clock.instant()));
            var entries = new Entries(comparing::add);
            readFile.read(copy, new ImportErrors(), entries, (_, _) -> {});
            entries.handOver();
            return comparing.view();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Goes through the file and the store side by side. */
    private final class Comparing {

        private final AddUp store;
        private final List<String> missing = new ArrayList<>();
        private final List<String> different = new ArrayList<>();
        private Sum file = new Sum(0, 0);

        Comparing(LocalDate today) {
            this.store = new AddUp(today);
        }

        void add(List<Entries.Entry> batch) {
            var contents = Tally.contents(batch).stream().filter(c -> !c.isCreditNote()).toList();
            Map<InvoiceReference, Invoice> stored =
                    invoices.under(contents.stream().map(c -> c.reference()).toList());
            for (var content : contents) {
                file = file.plus(content.total().cents());
                Invoice invoice = stored.get(content.reference());
                if (invoice == null) {
                    name(missing, content.reference());
                } else {
                    store.add(invoice);
                    if (!invoice.total().equals(content.total())) {
                        name(different, content.reference());
                    }
                }
            }
        }

        private static void name(List<String> numbers, InvoiceReference reference) {
            if (numbers.size() < MOST_NAMED) {
                numbers.add(reference.number());
            }
        }

        View view() {
            return new View(file, store.totals(), missing, different);
        }
    }
}
