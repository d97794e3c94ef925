package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is to work on imports: one instance at a time, one import after the other. Whoever
 * is killed loses the turn when it has run out.
 */
@Component
class Turn {

    /** Longer than a batch takes on a slow machine; a killed import goes on that much later. */
    private static final Duration LENGTH = Duration.ofSeconds(20);

    @Document("import_turn")
    record Holder(@Id String id, String owner, Instant until) {}

    private static final String ID = "imports";

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String me = Ids.next();

    Turn(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Takes the turn, or keeps it; false if another instance has it. */
    boolean take() {
        Instant now = clock.instant();
        var mine =
                Criteria.where("_id")
                        .is(ID)
                        .orOperator(
                                Criteria.where("owner").is(me), Criteria.where("until").lt(now));
        try {
            mongo.upsert(
                    Query.query(mine),
                    new Update().set("owner", me).set("until", now.plus(LENGTH)),
                    Holder.class);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /**
     * Keeps the turn.
     *
     * @throws IllegalStateException if another instance has it by now, and goes on with the work
     */
    void keep() {
        if (!take()) {
            throw new IllegalStateException("lost the turn to import");
        }
    }

    void give() {
        mongo.remove(Query.query(Criteria.where("_id").is(ID).and("owner").is(me)), Holder.class);
    }
}
