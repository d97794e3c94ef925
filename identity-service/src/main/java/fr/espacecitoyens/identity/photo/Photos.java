package fr.espacecitoyens.identity.photo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of pictures: one for each draft or citizen that has one. */
@Component
public class Photos {

    private final MongoTemplate mongo;
    private final Clock clock;

    Photos(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Keeps the picture instead of the one before. */
    public void keep(String owner, byte[] jpeg) {
        mongo.save(
                new Photo(owner, new Binary(jpeg), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The picture, if there is one. */
    public Optional<byte[]> find(String owner) {
        return Optional.ofNullable(mongo.findById(owner, Photo.class))
                .map(photo -> photo.jpeg().getData());
    }

    /** When it was stored, if there is one: another picture has another time. */
    public Optional<Instant> storedAt(String owner) {
        var query = ownedBy(List.of(owner));
        query.fields().include("storedAt");
        return Optional.ofNullable(mongo.findOne(query, Document.class, "photos"))
                .map(found -> found.getDate("storedAt").toInstant());
    }

    /** Copies it; the draft's own goes with the draft. */
    public void copy(String draftId, String citizenId) {
        find(draftId).ifPresent(jpeg -> keep(citizenId, jpeg));
    }

    /** Forgets the pictures of all of them. */
    public void forget(Collection<String> owners) {
        mongo.remove(ownedBy(owners), Photo.class);
    }

    private static Query ownedBy(Collection<String> owners) {
        return Query.query(Criteria.where("_id").in(owners));
    }
}
