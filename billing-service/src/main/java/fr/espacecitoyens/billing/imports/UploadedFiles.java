package fr.espacecitoyens.billing.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Keeps files in the database, in parts, so that whichever instance takes an import up has its
 * file. Never is more than a part in memory.
 */
@Component
class UploadedFiles {

    /** Far below the 16 MB that a document may have. */
    private static final int PART_BYTES = 1 << 20;

    /** A part of a file; its id is the file's id, a slash and the part's number. */
    @Document("import_files")
    record Part(@Id String id, Binary bytes) {}

    /**
     * What was kept.
     *
     * @param sha256 in hexadecimal digits
     */
    record Kept(long bytes, String sha256) {}

    private final MongoTemplate mongo;

    UploadedFiles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Keeps what comes until the stream ends, or a little more than {@code maxBytes}; whoever sees
     * more in the answer refuses the file and has it removed.
     */
    Kept keep(String id, InputStream content, long maxBytes) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        int number = 0;
        for (byte[] part = content.readNBytes(PART_BYTES);
                part.length > 0 && bytes <= maxBytes;
                part = content.readNBytes(PART_BYTES)) {
            digest.update(part);
            bytes += part.length;
            mongo.save(new Part(id + "/" + number++, new Binary(part)));
        }
        return new Kept(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Writes a kept file to the disk, where it can be read more than once. */
    void copy(String id, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            Part part = mongo.findById(id + "/0", Part.class);
            for (int next = 1; part != null; next++) {
                out.write(part.bytes().getData());
                part = mongo.findById(id + "/" + next, Part.class);
            }
        }
    }

    void remove(String id) {
        Part part = mongo.findById(id + "/0", Part.class);
        for (int next = 1; part != null; next++) {
            mongo.remove(part);
            part = mongo.findById(id + "/" + next, Part.class);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
