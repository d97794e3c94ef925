package fr.espacecitoyens.portal.backend;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

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

    /** How the citizen gets the invoices, for each person and service. */
    public Reply<List<EInvoiceRow>> eInvoices() {
        return backend.get(Caller.CITIZEN, EInvoiceRow[].class, "/e-invoice").map(List::of);
    }

    /** What was paid in each year, the latest first. */
    public Reply<List<Certificate>> certificates() {
        return backend.get(Caller.CITIZEN, Certificate[].class, "/certificates").map(List::of);
    }

    /** One year; refused with 404 when it is anybody else's, with 409 before its day. */
    public Reply<Certificate> certificate(String id) {
        return backend.get(Caller.CITIZEN, Certificate.class, "/certificates/{id}", id);
    }

    /** The same as a PDF document. */
    public Reply<byte[]> certificatePdf(String id) {
        return backend.get(Caller.CITIZEN, byte[].class, "/certificates/{id}/pdf", id);
    }

    /** Chooses e-mail or paper; refused with 404 for anybody else's row. */
    public Reply<EInvoiceRow> chooseEInvoice(String id, boolean subscribed, String email) {
        return backend.send(
                Caller.CITIZEN,
                HttpMethod.PUT,
                EInvoiceRow.class,
                Map.of("subscribed", subscribed, "email", email),
                "/e-invoice/{id}",
                id);
    }
}
