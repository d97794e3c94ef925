package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.pdf.print.DraftInvoice;
import fr.espacecitoyens.billing.pdf.print.InvoiceDraft;
import fr.espacecitoyens.billing.pdf.print.PrintInvoice;
import org.springframework.stereotype.Component;

/** The files that we make of invoices: on demand, and for some time only once. */
@Component
class InvoicePdfs {

    private final DraftInvoice draftInvoice;
    private final PrintInvoice printInvoice;
    private final PrintedPdfs printed;

    InvoicePdfs(DraftInvoice draftInvoice, PrintInvoice printInvoice, PrintedPdfs printed) {
        this.draftInvoice = draftInvoice;
        this.printInvoice = printInvoice;
        this.printed = printed;
    }

    /** The invoice as it stands now; equal bytes as long as nothing that is printed changes. */
    byte[] of(Invoice invoice) {
        InvoiceDraft draft = draftInvoice.draft(invoice);
        String id = invoice.id() + "/" + draft.fingerprint();
        return printed.find(id).orElseGet(() -> printed.keep(id, printInvoice.print(draft)));
    }
}
