package fr.espacecitoyens.platform.event;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Finds the documents that still hold unpublished events, and takes the published ones out. */
final class OutboxStore {

    /**
     * @param id the document's _id as the driver gives it
     * @param events in the order in which they happened
     */
    record Outbox(Object id, List<PendingEvent> events) {}

    /** So many documents are read at a time; the rest follows in the next round. */
    private static final int BATCH = 500;

    private static final Bson NOT_EMPTY = Filters.exists("outbox.eventId");

    private final MongoTemplate mongo;

    OutboxStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Sparse: the sweep's question then costs what is left over, not what there is. */
    void index(String collection) {
        mongo.getCollection(collection)
                .createIndex(Indexes.ascending("outbox.eventId"), new IndexOptions().sparse(true));
    }

    List<Outbox> unpublished(String collection) {
        return find(collection, NOT_EMPTY);
    }

    List<Outbox> unpublished(String collection, Collection<Object> ids) {
        return find(collection, Filters.in("_id", ids));
    }

    void remove(String collection, Object id, List<String> eventIds) {
        mongo.getCollection(collection)
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.pull("outbox", Filters.in("eventId", eventIds)));
    }

    private List<Outbox> find(String collection, Bson filter) {
        var found = new ArrayList<Outbox>();
        for (Document document :
                mongo.getCollection(collection)
                        .find(filter)
                        .projection(Projections.include("outbox"))
                        .limit(BATCH)) {
            var events =
                    document.getList("outbox", Document.class, List.of()).stream()
                            .map(OutboxStore::event)
                            .toList();
            Object id = document.get("_id");
            if (id != null && !events.isEmpty()) {
                found.add(new Outbox(id, events));
            }
        }
        return found;
    }

    private static PendingEvent event(Document stored) {
        Instant time = stored.get("time", Date.class).toInstant();
        return new PendingEvent(
                stored.getString("eventId"),
                stored.getString("type"),
                stored.getString("key"),
                time,
                stored.getString("data"));
    }
}
