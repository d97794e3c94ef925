package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.billing.invoice.Invoice;
import fr.espacecitoyens.billing.pdf.print.DraftInvoice;
import fr.espacecitoyens.paper.PrintSheet;
import fr.espacecitoyens.paper.Sheet;
import org.springframework.stereotype.Component;

/** The files that we make of invoices: on demand, and for some time only once. */
@Component
class InvoicePdfs {

    private final DraftInvoice draftInvoice;
    private final PrintSheet printSheet;
    private final PrintedPdfs printed;

    InvoicePdfs(DraftInvoice draftInvoice, PrintSheet printSheet, PrintedPdfs printed) {
        this.draftInvoice = draftInvoice;
        this.printSheet = printSheet;
        this.printed = printed;
    }

    /** The invoice as it stands now; equal bytes as long as nothing that is printed changes. */
    byte[] of(Invoice invoice) {
        Sheet draft = draftInvoice.draft(invoice);
        String id = invoice.id() + "/" + draft.fingerprint();
        return printed.find(id).orElseGet(() -> printed.keep(id, printSheet.print(draft)));
    }
}
