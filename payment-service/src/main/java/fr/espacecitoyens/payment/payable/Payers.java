package fr.espacecitoyens.payment.payable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The copy of who may pay for which customer. Under {@code changes} it also holds when each
 * customer was last linked or unlinked, so that the latest counts in whatever order they are heard;
 * once erased nothing is added any more, however late it is heard.
 */
@Component
class Payers {

    private final MongoTemplate mongo;

    Payers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    CitizenLinks linksOf(String citizenId) {
        var links = mongo.findById(citizenId, CitizenLinks.class);
        return links == null ? new CitizenLinks(citizenId, null) : links;
    }

    void link(String citizenId, Customer customer, Instant at) {
        change(citizenId, customer, at, new Update().addToSet("customers", customer));
    }

    void unlink(String citizenId, Customer customer, Instant at) {
        change(citizenId, customer, at, new Update().pull("customers", customer));
    }

    /** Forgets all links; the date stays, so that a link that is heard later changes nothing. */
    void erase(String citizenId, Instant at) {
        var update = new Update().set("erasedAt", at).set("customers", List.of()).unset("changes");
        var byId = Query.query(Criteria.where("_id").is(citizenId));
        mongo.upsert(byId, update, CitizenLinks.class);
    }

    private void change(String citizenId, Customer customer, Instant at, Update effect) {
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
            mongo.upsert(Query.query(earlier), effect.set(change, at), CitizenLinks.class);
        } catch (DuplicateKeyException _) {
            // A later change is known already, this one is heard again, or the citizen is erased.
        }
    }

    /** A customer number may have dots in it, a field's name may not. */
    private static String fieldName(Customer customer) {
        String name = customer.service() + "/" + customer.customerNumber();
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }
}
