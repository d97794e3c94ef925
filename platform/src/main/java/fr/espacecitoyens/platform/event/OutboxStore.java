package fr.espacecitoyens.platform.event;

import com.mongodb.client.MongoCollection;
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
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Finds the documents that still hold unpublished events, and takes the published ones out. Such a
 * document carries a mark, the id of its last event: a field of its own, there only as long as it
 * says something, so that its index costs what is left over and not what there is.
 */
final class OutboxStore {

    /**
     * A document with unpublished events.
     *
     * @param id the document's _id as the driver gives it
     * @param events in the order in which they happened
     * @param mark null in a document that was not marked
     */
    record Outbox(Object id, List<PendingEvent> events, @Nullable String mark) {}

    /** So many documents are read at a time; the rest follows in the next round. */
    private static final int BATCH = 500;

    private static final String OUTBOX = "outbox";
    private static final String MARK = "unpublished";

    private final MongoTemplate mongo;

    OutboxStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Unique, which event ids are, because the embedded database uses no other index. */
    void index(String collection) {
        mongo.getCollection(collection)
                .createIndex(Indexes.ascending(MARK), new IndexOptions().unique(true).sparse(true));
    }

    /** Marks a document that is about to be saved, if it has events to publish. */
    static void mark(Document document) {
        List<Document> events = document.getList(OUTBOX, Document.class, List.of());
        if (events.isEmpty()) {
            document.remove(MARK);
        } else {
            document.put(MARK, events.getLast().getString("eventId"));
        }
    }

    List<Outbox> unpublished(String collection) {
        // Any mark: a prefix, for which both databases use the index.
        return find(collection, Filters.regex(MARK, "^"));
    }

    List<Outbox> unpublished(String collection, Collection<Object> ids) {
        return find(collection, Filters.in("_id", ids));
    }

    /** Takes the events with these ids out of their documents. */
    void remove(String collection, Map<Outbox, List<String>> published) {
        List<UpdateOneModel<Document>> emptied = new ArrayList<>();
        published.forEach((outbox, ids) -> {
            if (outbox.mark() != null && ids.size() == outbox.events().size()) {
                emptied.add(empty(outbox));
            }
        });
        if (write(collection, emptied) < published.size()) {
            write(
                    collection,
                    published.entrySet().stream()
                            .map(e -> pull(e.getKey(), e.getValue()))
                            .toList());
        }
    }

    /** Only as long as the mark is the same: no event came after those that are published. */
    private static UpdateOneModel<Document> empty(Outbox outbox) {
        return new UpdateOneModel<>(
                Filters.eq(MARK, outbox.mark()),
                Updates.combine(Updates.set(OUTBOX, List.of()), Updates.unset(MARK)));
    }

    private static UpdateOneModel<Document> pull(Outbox outbox, List<String> ids) {
        return new UpdateOneModel<>(
                Filters.eq("_id", outbox.id()), Updates.pull(OUTBOX, Filters.in("eventId", ids)));
    }

    private int write(String collection, List<UpdateOneModel<Document>> updates) {
        if (updates.isEmpty()) {
            return 0;
        }
        MongoCollection<Document> documents = mongo.getCollection(collection);
        return documents
                .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
    }

    private List<Outbox> find(String collection, Bson filter) {
        var found = new ArrayList<Outbox>();
        for (Document document :
                mongo.getCollection(collection)
                        .find(filter)
                        .projection(Projections.include(OUTBOX, MARK))
                        .limit(BATCH)) {
            var events =
                    document.getList(OUTBOX, Document.class, List.of()).stream()
                            .map(OutboxStore::event)
                            .toList();
            Object id = document.get("_id");
            String mark = document.getString(MARK);
            if (id != null && !(events.isEmpty() && mark == null)) {
                found.add(new Outbox(id, events, mark));
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
