package fr.espacecitoyens.notification.recipient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Who is told of a customer's invoices, one document for each customer. Under {@code changes} it
 * also holds when each citizen was last linked or unlinked, so that the latest counts in whatever
 * order they are heard.
 */
@Component
public class Recipients {

    @Document("customers")
    record Customer(@Id String id, @Indexed @Nullable Set<String> citizens) {}

    private final MongoTemplate mongo;

    Recipients(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The citizens who are this customer of a service. */
    public Set<String> of(String service, String customerNumber) {
        String customer = id(service, customerNumber);
        return of(List.of(customer)).getOrDefault(customer, Set.of());
    }

    /**
     * The citizens who are these customers.
     *
     * @param customers by their {@link #id}
     */
    public Map<String, Set<String>> of(Collection<String> customers) {
        var known = Query.query(Criteria.where("_id").in(customers));
        return mongo.find(known, Customer.class).stream()
                .collect(
                        Collectors.toMap(
                                Customer::id, c -> c.citizens() == null ? Set.of() : c.citizens()));
    }

    void add(String customer, String citizenId, Instant at) {
        change(customer, citizenId, at, new Update().addToSet("citizens", citizenId));
    }

    void remove(String customer, String citizenId, Instant at) {
        change(customer, citizenId, at, new Update().pull("citizens", citizenId));
    }

    void forget(String citizenId) {
        mongo.updateMulti(
                Query.query(Criteria.where("citizens").is(citizenId)),
                new Update().pull("citizens", citizenId),
                Customer.class);
    }

    /** What a customer of a service is known by here. */
    public static String id(String service, String customerNumber) {
        return service + "/" + customerNumber;
    }

    private void change(String customer, String citizenId, Instant at, Update effect) {
        // Citizens' ids have no dots, which a field's name may not have.
        String change = "changes." + citizenId;
        var earlier =
                Criteria.where("_id")
                        .is(customer)
                        .orOperator(
                                Criteria.where(change).exists(false),
                                Criteria.where(change).lt(at));
        try {
            mongo.upsert(Query.query(earlier), effect.set(change, at), Customer.class);
        } catch (DuplicateKeyException _) {
            // A later change is known already, or this one is heard again.
        }
    }
}
