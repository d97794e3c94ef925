package fr.espacecitoyens.billing.customer;

import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Our copy of which citizen is which customer, one document per citizen. */
@Component
public class CustomerLinks {

    @Document("citizens")
    record Citizen(@Id String id, Set<CustomerKey> customers) {}

    private final MongoTemplate mongo;

    CustomerLinks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The customers whose invoices this citizen may see; empty for a citizen without links. */
    public Set<CustomerKey> customersOf(String citizenId) {
        Citizen citizen = mongo.findById(citizenId, Citizen.class);
        return citizen == null ? Set.of() : citizen.customers();
    }

    /** Adds to a set: the same link twice, or links in another order, end in the same document. */
    void add(String citizenId, CustomerKey customer) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(citizenId)),
                new Update().addToSet("customers", customer),
                Citizen.class);
    }
}
