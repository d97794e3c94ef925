package fr.espacecitoyens.localstack.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents lie on the disk as BSON: far quicker than the library's Java serialization. */
final class DocumentType extends BasicDataType<Document> {

    /** With its name, which every document holds as a text of its own. */
    private static final int MAP_ENTRY = 100;

    @Override
    public int getMemory(Document document) {
        return size(document);
    }

    /**
     * What it takes on the heap, roughly: the store counts by it what it may keep in memory, and
     * how many documents share a page.
     */
    private static int size(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> 48 + text.length();
            case byte[] bytes -> 16 + bytes.length;
            case Map<?, ?> map ->
                    150 + map.values().stream().mapToInt(v -> MAP_ENTRY + size(v)).sum();
            case Collection<?> all -> 60 + all.stream().mapToInt(DocumentType::size).sum();
            default -> 24;
        };
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        writeBson(target, document);
    }

    @Override
    public Document read(ByteBuffer source) {
        return readBson(source);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    static void writeBson(WriteBuffer target, Document document) {
        ByteBuf bson = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bson);
        target.put(bson.nioBuffer());
    }

    static Document readBson(ByteBuffer source) {
        // BSON begins with its length, the lowest byte first.
        int length = source.slice().order(ByteOrder.LITTLE_ENDIAN).getInt();
        Document document =
                BsonDecoder.decodeBson(
                        Unpooled.wrappedBuffer(source.slice(source.position(), length)));
        source.position(source.position() + length);
        return document;
    }
}
