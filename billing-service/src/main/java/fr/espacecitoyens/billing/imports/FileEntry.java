package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Settlement;
import org.jspecify.annotations.Nullable;

/** One thing that a file tells about one invoice. */
sealed interface FileEntry {

    /** Which invoice it is about. */
    InvoiceReference reference();

    /** An invoice as it is from now on. */
    record Issued(InvoiceContent content) implements FileEntry {

        @Override
        public InvoiceReference reference() {
            return content.reference();
        }
    }

    /** Money that came in elsewhere: a cheque, at the counter, at the Treasury. */
    record Settled(InvoiceReference reference, Settlement settlement) implements FileEntry {}

    /**
     * An invoice that no longer holds.
     *
     * @param replacedBy the number of the invoice that stands in for it, if there is one
     */
    record Cancelled(InvoiceReference reference, @Nullable String replacedBy)
            implements FileEntry {}

    /** An invoice that the public Treasury collects from now on. */
    record Referred(InvoiceReference reference) implements FileEntry {}
}
