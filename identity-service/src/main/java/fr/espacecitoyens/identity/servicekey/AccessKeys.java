package fr.espacecitoyens.identity.servicekey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of access keys, and the one place where a key is used up. */
@Component
public class AccessKeys {

    /** Stands for citizens who have left; no token has such a subject. */
    private static final String ERASED = "erased";

    private final MongoTemplate mongo;
    private final KeyCode code;
    private final Clock clock;

    AccessKeys(MongoTemplate mongo, KeyCode code, Clock clock) {
        this.mongo = mongo;
        this.code = code;
        this.clock = clock;
    }

    /** What a typed key is known by. */
    public String hash(String typed) {
        return code.hash(typed);
    }

    /** Whether this key opens that service and nobody but this citizen has used it yet. */
    public boolean opens(String service, String hash, @Nullable String citizenId) {
        AccessKey key = mongo.findById(hash, AccessKey.class);
        return key != null
                && key.service().equals(service)
                && key.isFreeFor(citizenId, clock.instant());
    }

    /**
     * Uses a key up. Of two citizens at the same moment one wins; the same citizen may claim again,
     * which heals a process killed between this and the link.
     *
     * @return the customer that the citizen has proved to be, unless the key does not open it
     */
    public Optional<CustomerProof> claim(String hash, String citizenId) {
        AccessKey key = mongo.findById(hash, AccessKey.class);
        if (key == null || !key.isFreeFor(citizenId, clock.instant())) {
            return Optional.empty();
        }
        var free =
                Query.query(
                        Criteria.where("_id")
                                .is(hash)
                                .and("usedBy")
                                .in(null, citizenId)
                                .and("spentAt")
                                .exists(false));
        var taken = mongo.updateFirst(free, Update.update("usedBy", citizenId), AccessKey.class);
        return taken.getMatchedCount() == 1
                ? Optional.of(new CustomerProof(key.service(), key.customerNumber()))
                : Optional.empty();
    }

    /** The keys by which this citizen became that customer open nothing any more. */
    public void spend(String citizenId, CustomerProof customer) {
        var used =
                Criteria.where("usedBy")
                        .is(citizenId)
                        .and("service")
                        .is(customer.service())
                        .and("customerNumber")
                        .is(customer.customerNumber());
        mongo.updateMulti(
                Query.query(used), Update.update("spentAt", clock.instant()), AccessKey.class);
    }

    /** The citizen's keys open nothing any more, and nothing tells whose they were. */
    public void forgetUser(String citizenId) {
        mongo.updateMulti(
                Query.query(Criteria.where("usedBy").is(citizenId)),
                Update.update("spentAt", clock.instant()).set("usedBy", ERASED),
                AccessKey.class);
    }

    void insert(List<AccessKey> issued) {
        mongo.insert(issued, AccessKey.class);
    }
}
