package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.photo.Photos;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
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

    private static final String COLLECTION = "drafts";

    private final MongoTemplate mongo;
    private final Photos photos;
    private final Clock clock;

    Drafts(MongoTemplate mongo, Photos photos, Clock clock) {
        this.mongo = mongo;
        this.photos = photos;
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

    /** The citizen gets the picture; the draft's own goes with the draft. */
    void copyPhoto(String id, String citizenId) {
        photos.copy(id, citizenId);
    }

    void delete(String id) {
        delete(List.of(id));
    }

    long deleteExpired(Instant now) {
        var expired = Query.query(Criteria.where("expiresAt").lte(now));
        expired.fields().include("_id");
        List<String> ids =
                mongo.find(expired, Document.class, COLLECTION).stream()
                        .map(draft -> draft.getString("_id"))
                        .toList();
        return ids.isEmpty() ? 0 : delete(ids);
    }

    /** The pictures first: without its draft, nobody would find one again. */
    private long delete(List<String> ids) {
        photos.forget(ids);
        return mongo.remove(Query.query(Criteria.where("_id").in(ids)), Draft.class)
                .getDeletedCount();
    }
}
