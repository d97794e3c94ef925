package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceContent;

/** Takes the invoices of a file, in its order. */
@FunctionalInterface
public interface InvoiceSink {

    /**
     * Takes one invoice.
     *
     * @param line where it begins in the file
     */
    void accept(InvoiceContent content, int line);
}
