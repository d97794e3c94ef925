package fr.espacecitoyens.billing.invoice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What tells invoices apart: each service numbers its own.
 *
 * @param service the id of the service, without a slash
 * @param number the number printed on the invoice
 */
public record InvoiceReference(String service, String number) {

    /** Reads back what {@link #toString} wrote. */
    public static InvoiceReference parse(String reference) {
        int slash = reference.indexOf('/');
        return new InvoiceReference(reference.substring(0, slash), reference.substring(slash + 1));
    }

    /**
     * The id of the invoice with this reference. It follows from the reference, so that an import
     * that is repeated can neither make a second invoice nor a second event; and it is found by the
     * fastest question that a database knows. It grants nothing.
     */
    public String invoiceId() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String toString() {
        return service + "/" + number;
    }
}
