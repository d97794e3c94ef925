package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where the invoices are kept. */
@Component
public class Invoices {

    private final MongoTemplate mongo;

    Invoices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Invoice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Invoice.class));
    }

    /** Stores the next state of an invoice; fails if somebody stored another one since. */
    public void save(Invoice invoice) {
        mongo.save(invoice);
    }

    List<Invoice> addressedTo(Collection<CustomerKey> customers) {
        return mongo.find(
                Query.query(Criteria.where("content.customer").in(customers)), Invoice.class);
    }

    void insert(List<Invoice> invoices) {
        mongo.insert(invoices, Invoice.class);
    }

    Map<InvoiceReference, InvoiceContent> contentsUnder(Collection<InvoiceReference> references) {
        return mongo
                .find(
                        Query.query(Criteria.where("content.reference").in(references)),
                        Invoice.class)
                .stream()
                .map(Invoice::content)
                .collect(Collectors.toMap(InvoiceContent::reference, content -> content));
    }
}
