package fr.espacecitoyens.payment.payable;

import fr.espacecitoyens.payment.payable.StoredInvoice.Issued;
import fr.espacecitoyens.payment.payable.StoredInvoice.Settlement;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The invoices that this service knows of, and who may pay them. */
@Component
public class PayableInvoices {

    private final MongoTemplate mongo;
    private final Payers payers;

    PayableInvoices(MongoTemplate mongo, Payers payers) {
        this.mongo = mongo;
        this.payers = payers;
    }

    /** The invoice, if the citizen is linked to its customer. */
    public Optional<PayableInvoice> find(String invoiceId, String citizenId) {
        return stored(invoiceId)
                .filter(invoice ->
                        invoice.issued() != null
                                && payers.mayPay(citizenId, invoice.issued().customer()))
                .flatMap(PayableInvoices::payable);
    }

    /** The invoice, whoever may pay it: for rules and receipts, never for a citizen's view. */
    public Optional<PayableInvoice> find(String invoiceId) {
        return stored(invoiceId).flatMap(PayableInvoices::payable);
    }

    void issued(String invoiceId, Issued issued) {
        mongo.upsert(byId(invoiceId), new Update().set("issued", issued), StoredInvoice.class);
    }

    void settled(String invoiceId, Settlement settlement) {
        var update = new Update().addToSet("settlements", settlement);
        mongo.upsert(byId(invoiceId), update, StoredInvoice.class);
    }

    private Optional<StoredInvoice> stored(String invoiceId) {
        return Optional.ofNullable(mongo.findById(invoiceId, StoredInvoice.class));
    }

    private static Optional<PayableInvoice> payable(StoredInvoice invoice) {
        return Optional.ofNullable(invoice.issued())
                .map(issued ->
                        new PayableInvoice(
                                new PayableInvoice.Title(
                                        issued.text().number(), issued.text().label()),
                                invoice.remainingCents(issued),
                                issued.window().from(),
                                issued.window().until()));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
