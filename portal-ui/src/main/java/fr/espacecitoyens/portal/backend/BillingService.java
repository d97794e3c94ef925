package fr.espacecitoyens.portal.backend;

import java.util.List;

/** billing-service: the invoices of whoever is logged in. */
public class BillingService {

    private final Backend backend;

    BillingService(Backend backend) {
        this.backend = backend;
    }

    /** All invoices, unpaid ones first, then the newest. */
    public Reply<List<Invoice>> invoices() {
        return backend.get(Caller.CITIZEN, Invoice[].class, "/invoices").map(List::of);
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
