package fr.espacecitoyens.payment.journal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** The stored journal. Nothing in it is ever changed or taken out. */
@Component
class Entries {

    private static final int BATCH = 500;

    /** Where to begin to look for the last entry: an entry that exists, seldom an older one. */
    @Document("journal_hint")
    record Hint(@Id String id, long sequence) {}

    private final MongoTemplate mongo;

    Entries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Found step by step from the hint, for a killed process may have left that behind. */
    Optional<Entry> last() {
        var hint = mongo.findById("last", Hint.class);
        Entry last = hint == null ? null : one(hint.sequence());
        Entry next = one(last == null ? 1 : last.sequence() + 1);
        while (next != null) {
            last = next;
            next = one(last.sequence() + 1);
        }
        return Optional.ofNullable(last);
    }

    /**
     * Adds an entry.
     *
     * @return false if somebody else was faster, with this entry or another one
     */
    boolean add(Entry entry) {
        try {
            mongo.insert(entry);
        } catch (DuplicateKeyException _) {
            return false;
        }
        mongo.save(new Hint("last", entry.sequence()));
        return true;
    }

    Optional<Entry> ofEvent(String eventId) {
        return find("keys.eventId", eventId);
    }

    /** The entry that numbers the receipt of the payment. */
    Optional<Entry> receiptOf(String paymentId) {
        return find("keys.receiptOf", paymentId);
    }

    /** The entry that gave a receipt this number. */
    Optional<Entry> receipt(String number) {
        return find("keys.receipt", number);
    }

    /** From this number on, so many as are read at a time; empty after the last. */
    List<Entry> from(long sequence) {
        var some = LongStream.range(sequence, sequence + BATCH).boxed().toList();
        return mongo.find(query(where("_id").in(some)).with(Sort.by("_id")), Entry.class);
    }

    /** The entries that close the days of a month. */
    List<Entry> closing(YearMonth month) {
        var days =
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(day -> month.atDay(day).toString())
                        .toList();
        return mongo.find(query(where("keys.day").in(days)).with(Sort.by("_id")), Entry.class);
    }

    private @Nullable Entry one(long sequence) {
        return mongo.findById(sequence, Entry.class);
    }

    private Optional<Entry> find(String field, String value) {
        return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), Entry.class));
    }
}
