package fr.espacecitoyens.localstack.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of one field that several documents may have alike: under each value and position lies
 * the position. The library accepts such indexes and then searches through all documents.
 */
final class SecondaryIndex extends Index<Object> {

    private static final Set<String> HANDLED = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");

    private final MVMap<KeyValue, Object> positions;

    SecondaryIndex(MVMap<KeyValue, Object> positions, String name, IndexKey key, boolean sparse) {
        super(name, List.of(key), sparse);
        this.positions = positions;
    }

    /** What has no value is in no index: it is searched for. */
    @Override
    public boolean canHandle(Document query) {
        Object wanted = query.get(key());
        return query.size() == 1
                && (wanted instanceof Document operators
                        ? isHandled(operators)
                        : isPlainValue(wanted));
    }

    private static boolean isHandled(Document operators) {
        return !operators.isEmpty()
                && HANDLED.containsAll(operators.keySet())
                && operators.entrySet().stream().allMatch(SecondaryIndex::hasPlainValue);
    }

    private static boolean hasPlainValue(Map.Entry<String, Object> operator) {
        return operator.getKey().equals("$in")
                ? operator.getValue() instanceof Collection<?> all
                        && all.stream().allMatch(SecondaryIndex::isPlainValue)
                : isPlainValue(operator.getValue());
    }

    private static boolean isPlainValue(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant;
    }

    /** At least all that match: each is compared with the whole question afterwards. */
    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        Set<Object> found = new LinkedHashSet<>();
        Object wanted = Objects.requireNonNull(query.get(key()));
        if (!(wanted instanceof Document operators)) {
            between(wanted, wanted, found);
        } else if (operators.get("$in") instanceof Collection<?> all) {
            all.forEach(one -> between(one, one, found));
        } else if (operators.containsKey("$eq")) {
            between(operators.get("$eq"), operators.get("$eq"), found);
        } else {
            Object from = operators.getOrDefault("$gte", operators.get("$gt"));
            Object to = operators.getOrDefault("$lte", operators.get("$lt"));
            between(from, to, found);
        }
        return found;
    }

    private void between(@Nullable Object from, @Nullable Object to, Set<Object> found) {
        var last = to == null ? null : new KeyValue(to);
        var all = positions.cursor(from == null ? null : new KeyValue(from));
        while (all.hasNext()) {
            KeyValue next = all.next();
            if (last != null && ValueComparator.asc().compare(next.get(0), last.get(0)) > 0) {
                return;
            }
            found.add(all.getValue());
        }
    }

    @Override
    public synchronized void add(
            Document document, Object position, MongoCollection<Object> collection) {
        entries(document, position).forEach(entry -> positions.put(entry, position));
    }

    @Override
    public synchronized Object remove(Document document) {
        Object position = getPosition(document);
        entries(document, position).forEach(positions::remove);
        return position;
    }

    private List<KeyValue> entries(Document document, Object position) {
        return getKeyValues(document).stream()
                .map(values -> values.get(0))
                .filter(SecondaryIndex::isPlainValue)
                .map(value -> new KeyValue(value, position))
                .toList();
    }

    @Override
    public void updateInPlace(
            Document before, Document now, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, now)) {
            var _ = remove(before);
            add(now, position, collection);
        }
    }

    /** All collections here are kept by their ids. */
    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Any number of documents may have the same value.
    }

    @Override
    public void checkUpdate(Document before, Document now, MongoCollection<Object> collection) {
        // Here, too.
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public void drop() {
        positions.clear();
    }

    private String key() {
        return getKeys().getFirst().getKey();
    }
}
