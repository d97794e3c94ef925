package fr.espacecitoyens.billing.invoice;

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

    @Override
    public String toString() {
        return service + "/" + number;
    }
}
