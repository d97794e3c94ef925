package fr.espacecitoyens.billing.pdf;

import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The files that the sender made of invoices, kept as they came: at most one for each invoice.
 * Whoever stores one has asked {@link PdfCheck} before.
 */
@Component
public class ImportedPdfs {

    /** A file under its invoice's id. */
    @Document("invoice_documents")
    record Imported(@Id String invoiceId, Binary pdf) {}

    private final MongoTemplate mongo;

    ImportedPdfs(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps a file instead of the one that was there; refuses one that exceeds 5 MB. */
    public void store(String invoiceId, byte[] pdf) {
        if (pdf.length > PdfCheck.MAX_BYTES) {
            throw new IllegalArgumentException("the file is too big to be kept");
        }
        mongo.save(new Imported(invoiceId, new Binary(pdf)));
    }

    public Optional<byte[]> find(String invoiceId) {
        return Optional.ofNullable(mongo.findById(invoiceId, Imported.class))
                .map(imported -> imported.pdf().getData());
    }

    /** Forgets the file; nothing happens if there is none. */
    public void remove(String invoiceId) {
        mongo.remove(Query.query(Criteria.where("_id").is(invoiceId)), Imported.class);
    }
}
