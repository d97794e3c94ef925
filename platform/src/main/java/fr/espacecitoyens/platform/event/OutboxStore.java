package fr.espacecitoyens.platform.event;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Any id: a prefix, for which the index is used, also by the embedded database. */
    private static final Bson NOT_EMPTY = Filters.regex("outbox.eventId", "^");

    private final MongoTemplate mongo;

    OutboxStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Sparse: the sweep's question then costs what is left over, not what there is. Unique, which
     * event ids are, because the embedded database uses no other index.
     */
    void index(String collection) {
        mongo.getCollection(collection)
                .createIndex(
                        Indexes.ascending("outbox.eventId"),
                        new IndexOptions().name("outbox_events").unique(true).sparse(true));
    }

    List<Outbox> unpublished(String collection) {
        return find(collection, NOT_EMPTY);
    }

    List<Outbox> unpublished(String collection, Collection<Object> ids) {
        return find(collection, Filters.in("_id", ids));
    }

    /** Takes out of each document the events with these ids. */
    void remove(String collection, Map<Object, List<String>> eventIds) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        eventIds.forEach((id, events) ->
                updates.add(
                        new UpdateOneModel<>(
                                Filters.eq("_id", id),
                                Updates.pull("outbox", Filters.in("eventId", events)))));
        if (!updates.isEmpty()) {
            mongo.getCollection(collection)
                    .bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    private List<Outbox> find(String collection, Bson filter) {
        // A document with several events may be found once for each.
        Map<Object, Outbox> found = new LinkedHashMap<>();
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
                found.put(id, new Outbox(id, events));
            }
        }
        return List.copyOf(found.values());
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
