package fr.espacecitoyens.billing.imports.zip;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the invoice of a PDF by its name: {@code <number>.pdf} or {@code <service>_<number>.pdf}.
 */
final class PdfMatching {

    private final ImportErrors errors;
    private final Map<String, InvoiceReference> invoices = new HashMap<>();

    /** Names that fit invoices of two services. */
    private final Set<String> ambiguous = new HashSet<>();

    private final Map<InvoiceReference, String> found = new LinkedHashMap<>();

    PdfMatching(Collection<InvoiceReference> invoices, ImportErrors errors) {
        this.errors = errors;
        for (InvoiceReference invoice : invoices) {
            put(invoice.number(), invoice);
            put(invoice.service() + "_" + invoice.number(), invoice);
        }
    }

    private void put(String stem, InvoiceReference invoice) {
        var before = invoices.putIfAbsent(stem, invoice);
        if (before != null && !before.equals(invoice)) {
            ambiguous.add(stem);
        }
    }

    void add(EntryName pdf) {
        try {
            InvoiceReference invoice = invoiceOf(pdf);
            String before = found.putIfAbsent(invoice, pdf.text());
            if (before != null) {
                throw pdf.refusal(
                        "la facture %s a déjà un PDF, %s."
                                .formatted(invoice.number(), new EntryName(before)));
            }
        } catch (RefusedArchive refusal) {
            errors.add("fichier", refusal.inFrench());
        }
    }

    private InvoiceReference invoiceOf(EntryName pdf) throws RefusedArchive {
        String stem = pdf.stem();
        InvoiceReference invoice = invoices.get(stem);
        if (invoice == null) {
            throw pdf.refusal(
                    "aucune facture correcte du fichier ne porte ce numéro. Nommez le PDF <numéro>.pdf.");
        }
        if (ambiguous.contains(stem)) {
            throw pdf.refusal(
                    "plusieurs services ont une facture de ce numéro. Nommez le PDF"
                            + " <service>_<numéro>.pdf.");
        }
        return invoice;
    }

    /** The entry of each invoice that has one. */
    Map<InvoiceReference, String> found() {
        return found;
    }
}
