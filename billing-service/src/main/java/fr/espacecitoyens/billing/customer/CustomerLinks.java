package fr.espacecitoyens.billing.customer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Our copy of which citizen is which customer, one document per citizen. Under {@code changes} it
 * also holds when each customer was last linked or unlinked, so that the latest counts in whatever
 * order they are heard; once erased nothing is added any more, however late it is heard.
 */
@Component
public class CustomerLinks {

    @Document("citizens")
    record Citizen(@Id String id, @Indexed @Nullable Set<CustomerKey> customers) {}

    private final MongoTemplate mongo;

    CustomerLinks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The customers whose invoices this citizen may see; empty for a citizen without links. */
    public Set<CustomerKey> customersOf(String citizenId) {
        Citizen citizen = mongo.findById(citizenId, Citizen.class);
        return citizen == null || citizen.customers() == null ? Set.of() : citizen.customers();
    }

    /** Whether anybody sees this customer's invoices. */
    public boolean isLinked(CustomerKey customer) {
        return mongo.exists(Query.query(Criteria.where("customers").is(customer)), Citizen.class);
    }

    void add(String citizenId, CustomerKey customer, Instant at) {
        change(citizenId, customer, at, new Update().addToSet("customers", customer));
    }

    void remove(String citizenId, CustomerKey customer, Instant at) {
        change(citizenId, customer, at, new Update().pull("customers", customer));
    }

    /** Forgets all links; the date stays, so that a link that is heard later changes nothing. */
    void erase(String citizenId, Instant at) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(citizenId)),
                new Update().set("erasedAt", at).set("customers", List.of()).unset("changes"),
                Citizen.class);
    }

    private void change(String citizenId, CustomerKey customer, Instant at, Update effect) {
        String change = "changes." + fieldName(customer);
        var earlier =
                Criteria.where("_id")
                        .is(citizenId)
                        .and("erasedAt")
                        .exists(false)
                        .orOperator(
                                Criteria.where(change).exists(false),
                                Criteria.where(change).lt(at));
        try {
            mongo.upsert(Query.query(earlier), effect.set(change, at), Citizen.class);
        } catch (DuplicateKeyException _) {
            // A later change is known already, this one is heard again, or the citizen is erased.
        }
    }

    /** A customer number may have dots in it, a field's name may not. */
    private static String fieldName(CustomerKey customer) {
        return HexFormat.of().formatHex(customer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
