package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.Comparison;
import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Invoices;
import fr.espacecitoyens.billing.pdf.ImportedPdfs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the sender's own documents, each only as long as its invoice says the same. */
@Component
class KeepPdfs {

    private final Invoices invoices;
    private final ImportedPdfs pdfs;

    KeepPdfs(Invoices invoices, ImportedPdfs pdfs) {
        this.invoices = invoices;
        this.pdfs = pdfs;
    }

    /** Keeps the document of an invoice, unless the invoice itself was left out. */
    void keep(InvoiceReference reference, byte[] pdf) {
        invoices.under(List.of(reference))
                .values()
                .forEach(invoice -> pdfs.store(invoice.id(), pdf));
    }

    /** Forgets the documents of invoices that say something else now. */
    void forgetChanged(List<InvoiceContent> contents, List<Comparison> comparisons) {
        for (int i = 0; i < contents.size(); i++) {
            if (comparisons.get(i) == Comparison.CORRECTED) {
                invoices.under(List.of(contents.get(i).reference())).values().forEach(this::forget);
            }
        }
    }

    void forget(Invoice invoice) {
        pdfs.remove(invoice.id());
    }
}
