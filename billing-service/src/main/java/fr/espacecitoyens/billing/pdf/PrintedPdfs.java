package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Remembers files that were made, by what they print. Losing one costs nothing but the time to make
 * it again.
 */
@Component
class PrintedPdfs {

    /** A usual invoice has 40 KB; one with hundreds of lines is made again rather than kept. */
    static final int MAX_BYTES = 500_000;

    /**
     * A file.
     *
     * @param id the invoice's id, a slash and the fingerprint of what is printed
     * @param askedOn when it was last asked for
     */
    @Document("printed_invoices")
    record Printed(@Id String id, @Indexed LocalDate askedOn, Binary pdf) {}

    private final MongoTemplate mongo;
    private final Clock clock;

    PrintedPdfs(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    Optional<byte[]> find(String id) {
        Printed printed = mongo.findById(id, Printed.class);
        if (printed == null) {
            return Optional.empty();
        }
        if (!printed.askedOn().equals(today())) {
            mongo.updateFirst(withId(id), Update.update("askedOn", today()), Printed.class);
        }
        return Optional.of(printed.pdf().getData());
    }

    /** Remembers a file, unless it is uncommonly big, and hands it back. */
    byte[] keep(String id, byte[] pdf) {
        if (pdf.length <= MAX_BYTES) {
            mongo.save(new Printed(id, today(), new Binary(pdf)));
        }
        return pdf;
    }

    /** Forgets what was last asked for before this day. */
    long forgetBefore(LocalDate day) {
        return mongo.remove(Query.query(Criteria.where("askedOn").lt(day)), Printed.class)
                .getDeletedCount();
    }

    /** Forgets, of more files than these, those that were not asked for the longest. */
    long forgetBeyond(int files) {
        var beyond = new Query().with(Sort.by(Sort.Direction.DESC, "askedOn", "id")).skip(files);
        beyond.fields().include("_id");
        var ids =
                mongo
                        .find(
                                beyond,
                                org.bson.Document.class,
                                mongo.getCollectionName(Printed.class))
                        .stream()
                        .map(found -> found.getString("_id"))
                        .toList();
        return mongo.remove(Query.query(Criteria.where("_id").in(ids)), Printed.class)
                .getDeletedCount();
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    private static Query withId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
