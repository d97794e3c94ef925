package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where the choices are kept, one document for each customer who ever chose. */
@Component
class EInvoices {

    private final MongoTemplate mongo;

    EInvoices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<EInvoice> find(CustomerKey customer) {
        return Optional.ofNullable(mongo.findById(customer.toString(), EInvoice.class));
    }

    Map<String, EInvoice> of(Collection<CustomerKey> customers) {
        var keys = customers.stream().map(CustomerKey::toString).toList();
        return mongo.find(Query.query(Criteria.where("_id").in(keys)), EInvoice.class).stream()
                .collect(Collectors.toMap(EInvoice::customer, Function.identity()));
    }

    /** Those that this citizen made; so few choose that they need no index. */
    List<EInvoice> by(String citizenId) {
        var query = Query.query(Criteria.where("choice.citizenId").is(citizenId));
        return mongo.find(query, EInvoice.class);
    }

    void save(EInvoice choice) {
        mongo.save(choice);
    }

    /** All who get no paper, one after the other; to be closed. */
    Stream<EInvoice> subscribed() {
        var query = Query.query(Criteria.where("choice.since").exists(true));
        return mongo.stream(query, EInvoice.class);
    }
}
