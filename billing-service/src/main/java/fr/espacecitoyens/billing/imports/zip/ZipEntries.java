package fr.espacecitoyens.billing.imports.zip;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The names in an archive that are of use.
 *
 * @param invoiceFile the only CSV or XML file
 */
record ZipEntries(String invoiceFile, List<EntryName> pdfs) {

    /** Sorts the names; null if one of them is refused, the errors then say which. */
    static @Nullable ZipEntries of(ZipFile zip, ImportErrors errors) {
        var sorting = new Sorting(errors);
        zip.stream().map(ZipEntry::getName).map(EntryName::new).forEach(sorting::add);
        return sorting.result();
    }

    /** Which entry is the PDF of each invoice. */
    Map<InvoiceReference, String> pdfsOf(
            Collection<InvoiceReference> invoices, ImportErrors errors) {
        var matching = new PdfMatching(invoices, errors);
        pdfs.forEach(matching::add);
        return matching.found();
    }

    private static final class Sorting {

        private final ImportErrors errors;
        private final Set<String> seen = new HashSet<>();
        private final List<EntryName> invoiceFiles = new ArrayList<>();
        private final List<EntryName> pdfs = new ArrayList<>();
        private boolean refused;

        Sorting(ImportErrors errors) {
            this.errors = errors;
        }

        void add(EntryName name) {
            try {
                if (!seen.add(name.text().toLowerCase(Locale.ROOT))) {
                    throw name.refusal("ce nom figure deux fois dans l'archive.");
                }
                switch (name.role()) {
                    case INVOICES -> invoiceFiles.add(name);
                    case PDF -> pdfs.add(name);
                    case NOTHING -> {}
                }
            } catch (RefusedArchive refusal) {
                refuse(refusal.inFrench());
            }
        }

        private void refuse(String inFrench) {
            refused = true;
            errors.fatal("fichier", inFrench);
        }

        @Nullable ZipEntries result() {
            if (invoiceFiles.isEmpty() && !refused) {
                refuse("L'archive ne contient pas de fichier de factures (CSV ou XML).");
            } else if (invoiceFiles.size() > 1) {
                refuse(
                        "L'archive contient plusieurs fichiers de factures (%s, %s) : un seul est admis."
                                .formatted(invoiceFiles.get(0), invoiceFiles.get(1)));
            }
            return refused ? null : new ZipEntries(invoiceFiles.getFirst().text(), pdfs);
        }
    }
}
