package fr.espacecitoyens.identity.erasure;

import fr.espacecitoyens.identity.erasure.Departure.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of departures. */
@Component
class Departures {

    private final MongoTemplate mongo;

    Departures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Departure> find(String citizenId) {
        return Optional.ofNullable(mongo.findById(citizenId, Departure.class));
    }

    /** Fails if somebody else has stored another state since this one was read. */
    Departure save(Departure departure) {
        return mongo.save(departure);
    }

    /** Those that can no longer be undone and are not yet carried out. */
    List<Departure> due(Instant now) {
        var due =
                new Criteria()
                        .orOperator(
                                Criteria.where("state").is(State.ERASING),
                                Criteria.where("state")
                                        .is(State.REQUESTED)
                                        .and("erasedFrom")
                                        .lte(now));
        return mongo.find(Query.query(due), Departure.class);
    }

    void forgetAddressesOfThoseErasedBefore(Instant moment) {
        var old = Criteria.where("erasedAt").lt(moment).and("email").exists(true);
        mongo.updateMulti(Query.query(old), new Update().unset("email"), Departure.class);
    }
}
