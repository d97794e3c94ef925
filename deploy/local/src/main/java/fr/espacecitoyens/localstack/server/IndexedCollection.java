package fr.espacecitoyens.localstack.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * Uses an index for questions that ask for more than its field, as every real database does: a
 * conditional update by id is then not a search through the whole collection. The library asks an
 * index only for questions about nothing else.
 */
final class IndexedCollection extends H2Collection {

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        for (Index<Object> index : getIndexes()) {
            Document part = partFor(index, query);
            if (!part.isEmpty() && index.canHandle(part)) {
                var positions = index.getPositions(part);
                return matchDocuments(query, positions, order, skip, limit, batchSize, fields);
            }
        }
        return super.queryDocuments(query, order, skip, limit, batchSize, fields);
    }

    /** What the question says about the fields of an index; empty if it does not say all. */
    private static Document partFor(Index<Object> index, Document query) {
        List<String> keys = index.getKeys().stream().map(IndexKey::getKey).toList();
        var part = new Document();
        if (query.keySet().containsAll(keys)) {
            keys.forEach(key -> part.put(key, query.get(key)));
        }
        return part;
    }
}
