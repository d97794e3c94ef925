package fr.espacecitoyens.payment.attempt;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** All attempts. */
@Component
public class Attempts {

    private static final String LIVE = "progress.locks.liveInvoiceIds";
    private static final String SETTLED = "progress.locks.settledInvoiceIds";
    private static final String UNCERTAIN = "progress.locks.uncertain";

    private final MongoTemplate mongo;

    Attempts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The attempt, whoever started it: not for a citizen's view. */
    public Optional<Attempt> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Attempt.class));
    }

    /** The attempt, if this citizen started it. */
    public Optional<Attempt> find(String id, String citizenId) {
        return find(id).filter(attempt -> attempt.purchase().citizenId().equals(citizenId));
    }

    Optional<Attempt> withReference(String reference) {
        return one("purchase.reference", reference);
    }

    Optional<Attempt> liveFor(String invoiceId) {
        return one(LIVE, invoiceId);
    }

    boolean anySettled(String invoiceId) {
        return one(SETTLED, invoiceId).isPresent();
    }

    /**
     * Those that say how these invoices stand: live ones first, then uncertain ones, then those
     * whose money counts. Three questions to unique indexes, for the embedded database has no
     * other.
     */
    List<Attempt> concerning(Collection<String> invoiceIds) {
        var marks =
                Stream.of(AttemptState.SUSPECT, AttemptState.WAITING)
                        .flatMap(state -> invoiceIds.stream().map(id -> Locks.mark(state, id)))
                        .toList();
        return Stream.of(any(LIVE, invoiceIds), any(UNCERTAIN, marks), any(SETTLED, invoiceIds))
                .flatMap(List::stream)
                .toList();
    }

    /** Live ones whose time has run out. */
    List<Attempt> overdue(Instant now) {
        return mongo.find(
                query(where(LIVE).exists(true).and("progress.expiresAt").lt(now)), Attempt.class);
    }

    /** Given up, and the provider was not asked yet whether money came after all. */
    List<Attempt> toAsk(Instant now) {
        return mongo.find(query(where("progress.askAfter").lt(now)), Attempt.class);
    }

    /** As {@link #save}, for one that is new. */
    Attempt insert(Attempt attempt) {
        return mongo.insert(attempt);
    }

    /**
     * Writes the attempt with its events in one go.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another attempt has the invoice
     * @throws org.springframework.dao.OptimisticLockingFailureException if it was changed meanwhile
     */
    Attempt save(Attempt attempt) {
        return mongo.save(attempt);
    }

    private List<Attempt> any(String field, Collection<String> values) {
        return mongo.find(query(where(field).in(values)), Attempt.class);
    }

    private Optional<Attempt> one(String field, String value) {
        return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), Attempt.class));
    }
}
