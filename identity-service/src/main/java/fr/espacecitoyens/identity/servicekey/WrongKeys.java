package fr.espacecitoyens.identity.servicekey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
     * Whether somebody has typed too many wrong keys within the hour.
     *
     * @param who a citizen's or a draft's id
     */
    public boolean tooMany(String who) {
        Tries tries = mongo.findById(who, Tries.class);
        Instant since = clock.instant().minus(WITHIN);
        return tries != null
                && tries.at().stream().filter(at -> at.isAfter(since)).count() >= ALLOWED;
    }

    /** One more wrong key. */
    public void add(String who) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(who)),
                new Update().push("at").slice(-ALLOWED).each(clock.instant()),
                Tries.class);
    }
}
