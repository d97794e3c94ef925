package fr.espacecitoyens.localstack.server;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys of indexes, compared as values: the library compares their serialized forms. */
final class KeyType extends BasicDataType<KeyValue> {

    private static final String VALUES = "v";

    private final DocumentType documents = new DocumentType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = ValueComparator.asc().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return documents.getMemory(document(key));
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        documents.write(target, document(key));
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        return new KeyValue((List<?>) documents.read(source).get(VALUES));
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static Document document(KeyValue key) {
        return new Document(VALUES, key.stream().toList());
    }
}
