package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of drafts. An expired one is as good as gone, whether the job has run or not. */
@Component
class Drafts {

    /** One person fills it in: a double click, two tabs. */
    private static final int TRIES = 8;

    private final MongoTemplate mongo;
    private final Clock clock;

    Drafts(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    Optional<Draft> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Draft.class))
                .filter(draft -> draft.isAlive(clock.instant()));
    }

    Draft existing(String id) {
        return find(id).orElseThrow(() ->
                Problem.notFound("no-draft", "Cette inscription n'existe plus. Recommencez-la."));
    }

    Draft add(Draft draft) {
        return mongo.insert(draft);
    }

    /** Changes a draft as it is now; what another request changed in between stays. */
    void change(String id, UnaryOperator<Draft> step) {
        for (int tries = 1; ; tries++) {
            try {
                mongo.save(step.apply(existing(id)));
                return;
            } catch (OptimisticLockingFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    void delete(String id) {
        mongo.remove(byId(id), Draft.class);
    }

    long deleteExpired(Instant now) {
        return mongo.remove(Query.query(Criteria.where("expiresAt").lte(now)), Draft.class)
                .getDeletedCount();
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
