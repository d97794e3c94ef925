package fr.espacecitoyens.identity.citizen;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of citizens. */
@Component
public class Citizens {

    /** Two of a citizen's own requests may collide; more than a few would be a defect. */
    private static final int TRIES = 8;

    private final MongoTemplate mongo;

    Citizens(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The citizen of this id, if the registration is complete. */
    public Optional<Citizen> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Citizen.class));
    }

    Citizen existing(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("citizen is gone"));
    }

    /** Adds a citizen; if another request was quicker, the one it added stays. */
    public Citizen addOnce(Citizen citizen) {
        try {
            return mongo.insert(citizen);
        } catch (DuplicateKeyException _) {
            return existing(citizen.id());
        }
    }

    /** Changes a citizen as he or she is now; what another request changed in between stays. */
    Citizen change(String id, UnaryOperator<Citizen> step) {
        for (int tries = 1; ; tries++) {
            try {
                Citizen before = existing(id);
                Citizen after = step.apply(before);
                return after.equals(before) ? before : mongo.save(after);
            } catch (OptimisticLockingFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * Removes what is known of the person, unless an event is still to be published.
     *
     * @return whether nothing is left
     */
    public boolean erase(String id) {
        var published = Criteria.where("_id").is(id).and("outbox").size(0);
        mongo.remove(Query.query(published), Citizen.class);
        return find(id).isEmpty();
    }

    void save(Citizen citizen) {
        mongo.save(citizen);
    }
}
