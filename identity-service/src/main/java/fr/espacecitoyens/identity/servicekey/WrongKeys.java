package fr.espacecitoyens.identity.servicekey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts wrong keys, so that nobody finds one by trying. */
@Component
public class WrongKeys {

    private static final int ALLOWED = 5;
    private static final Duration WITHIN = Duration.ofHours(1);

    @Document("wrong-keys")
    record Tries(@Id String who, List<Instant> at) {}

    private final MongoTemplate mongo;
    private final Clock clock;

    WrongKeys(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Takes one of the few tries before a key is looked at, so that many at once are no more than
     * many in turn.
     *
     * @param who a citizen's or a draft's id
     * @return whether there was one left within the hour
     */
    public boolean takeTry(String who) {
        Instant now = clock.instant();
        if (spend(who, now)) {
            return true;
        }
        try {
            mongo.insert(new Tries(who, List.of(now)));
            return true;
        } catch (DuplicateKeyException _) {
            // Full, or first taken by another request at this moment.
            return spend(who, now);
        }
    }

    /** The key was right: it does not count. */
    public void giveBack(String who) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(who)),
                new Update().pop("at", Update.Position.LAST),
                Tries.class);
    }

    /** Forgets this citizen's or draft's tries. */
    public void forget(String who) {
        mongo.remove(Query.query(Criteria.where("_id").is(who)), Tries.class);
    }

    /** Forgets whoever has not typed a wrong key for an hour. */
    long forgetOld() {
        var old = Criteria.where("at").not().gt(clock.instant().minus(WITHIN));
        return mongo.remove(Query.query(old), Tries.class).getDeletedCount();
    }

    private boolean spend(String who, Instant now) {
        // The list keeps the latest tries only: when it is full, its first one must be old.
        var left =
                Criteria.where("_id")
                        .is(who)
                        .orOperator(
                                Criteria.where("at." + (ALLOWED - 1)).exists(false),
                                Criteria.where("at.0").lte(now.minus(WITHIN)));
        return mongo.updateFirst(
                                Query.query(left),
                                new Update().push("at").slice(-ALLOWED).each(now),
                                Tries.class)
                        .getMatchedCount()
                == 1;
    }
}
