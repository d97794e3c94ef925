package fr.espacecitoyens.localstack.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database whose collections and indexes lie in the store in forms of our own. */
final class IndexedDatabase extends H2Database {

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // First, since the library's constructor opens the collections already.
        this.store = store;
        super(name, store, cursors);
    }

    /** Under the names that the library itself gives. */
    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        var documents = new MVMap.Builder<Object, Document>().valueType(new DocumentType());
        return new IndexedCollection(
                this,
                collection,
                options,
                store.openMap("databases." + name, documents),
                store.openMap("meta." + name),
                cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(open(collection, name), name, keys, sparse);
    }

    @Override
    protected @Nullable Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1
                ? new SecondaryIndex(open(collection, name), name, keys.getFirst(), sparse)
                : super.openOrCreateSecondaryIndex(collection, name, keys, sparse);
    }

    private MVMap<KeyValue, Object> open(String collection, String index) {
        var positions = new MVMap.Builder<KeyValue, Object>().keyType(new KeyType());
        return store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index, positions);
    }
}
