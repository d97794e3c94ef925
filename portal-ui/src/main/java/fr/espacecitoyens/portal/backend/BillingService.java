package fr.espacecitoyens.portal.backend;

/** billing-service: the invoices of whoever is logged in. */
public class BillingService {

    private final Backend backend;

    BillingService(Backend backend) {
        this.backend = backend;
    }

    /**
     * The invoices that are asked for, unpaid ones first, then the newest; refused with 400 when
     * the question makes no sense.
     */
    public Reply<InvoiceList> invoices(InvoiceQuery query) {
        return backend.get(Caller.CITIZEN, InvoiceList.class, query.template(), query.values());
    }

    /** One invoice; refused with 404 when it is anybody else's. */
    public Reply<Invoice> invoice(String id) {
        return backend.get(Caller.CITIZEN, Invoice.class, "/invoices/{id}", id);
    }

    /** The invoice as a PDF document. */
    public Reply<byte[]> pdf(String id) {
        return backend.get(Caller.CITIZEN, byte[].class, "/invoices/{id}/pdf", id);
    }
}
