package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceReference;

/** Takes the PDFs of a file one by one; each was accepted, and none comes twice. */
@FunctionalInterface
public interface PdfSink {

    /** More than any printed invoice; scans of paper are bigger and not wanted. */
    int MAX_BYTES = 5 * 1024 * 1024;

    /** Takes the document of one invoice; the sink may keep the bytes. */
    void accept(InvoiceReference invoice, byte[] pdf);
}
