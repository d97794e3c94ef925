package fr.espacecitoyens.notification.preference;

import fr.espacecitoyens.platform.Ids;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Where the choices are kept. */
@Component
public class Preferences {

    private final MongoTemplate mongo;

    Preferences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What this citizen has chosen. */
    public Choices of(String citizenId) {
        Choices choices = mongo.findById(citizenId, Choices.class);
        return choices == null ? new Choices(citizenId, Map.of(), null) : choices;
    }

    /** The secret that lets whoever has the citizen's letter switch it off; made once. */
    public String unsubscribeToken(String citizenId) {
        String known = of(citizenId).token();
        if (known != null) {
            return known;
        }
        var without = Criteria.where("_id").is(citizenId).and("token").exists(false);
        try {
            mongo.upsert(
                    Query.query(without), new Update().set("token", Ids.secret()), Choices.class);
        } catch (DuplicateKeyException _) {
            // Another letter to the same citizen made one.
        }
        return Objects.requireNonNull(of(citizenId).token());
    }

    void choose(String citizenId, Map<Topic, Boolean> topics) {
        var update = new Update();
        topics.forEach((topic, wanted) -> update.set("topics." + topic, wanted));
        mongo.upsert(Query.query(Criteria.where("_id").is(citizenId)), update, Choices.class);
    }

    /**
     * Switches a topic off for whoever the token was sent to.
     *
     * @return false if nobody was sent that token
     */
    boolean stop(String token, Topic topic) {
        return mongo.updateFirst(
                                Query.query(Criteria.where("token").is(token)),
                                new Update().set("topics." + topic, false),
                                Choices.class)
                        .getMatchedCount()
                == 1;
    }

    void forget(String citizenId) {
        mongo.remove(Query.query(Criteria.where("_id").is(citizenId)), Choices.class);
    }
}
