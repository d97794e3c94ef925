package fr.espacecitoyens.payment.attempt;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** All attempts. */
@Component
public class Attempts {

    private static final String LIVE = "progress.liveInvoiceIds";

    /** More writers than this at one attempt would be no accident. */
    private static final int TRIES = 20;

    /** In a round; after a long outage there are more, and each changes while others are asked. */
    private static final int MOST_ASKED = 500;

    private final MongoTemplate mongo;
    private final PayableInvoices invoices;

    Attempts(MongoTemplate mongo, PayableInvoices invoices) {
        this.mongo = mongo;
        this.invoices = invoices;
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

    /** The one that the provider calls so. */
    public Optional<Attempt> withOperation(String operation) {
        return one("purchase.operation", operation);
    }

    List<Attempt> liveFor(Collection<String> invoiceIds) {
        return any(LIVE, invoiceIds);
    }

    /** All that there ever were for these invoices. */
    List<Attempt> of(Collection<String> invoiceIds) {
        return withIds(invoices.attemptsOf(invoiceIds));
    }

    /** Those with these ids, as far as there are. */
    List<Attempt> withIds(Collection<String> ids) {
        return any("_id", ids);
    }

    /** The first about which the provider is to be asked by now, whoever waits longest first. */
    List<Attempt> toAsk(Instant now) {
        var due = query(where("progress.askAt").lte(now)).limit(MOST_ASKED);
        return mongo.find(due.with(Sort.by("progress.askAt")), Attempt.class);
    }

    /**
     * A page of what staff look for, the newest first.
     *
     * @param state null for all
     * @param toRefund only those of which something is to be given back
     * @param key an id, a reference, a transaction or an invoice's id; null for all
     */
    public List<Attempt> search(
            @Nullable AttemptState state, boolean toRefund, @Nullable String key, Pageable page) {
        var wanted = new Criteria();
        if (state != null) {
            wanted = wanted.and("progress.state").is(state);
        }
        if (toRefund) {
            wanted = wanted.and("movements.toRefundCents").gt(0);
        }
        if (key != null) {
            var ids = new ArrayList<>(invoices.attemptsOf(List.of(key)));
            ids.add(key);
            wanted =
                    wanted.orOperator(
                            where("_id").in(ids),
                            where("purchase.reference").is(key),
                            where("movements.captures.transaction").is(key));
        }
        // Ids begin with the time.
        var newest = query(wanted).with(page).with(Sort.by(Sort.Direction.DESC, "_id"));
        return mongo.find(newest, Attempt.class);
    }

    /** Those with a refund in one of these states. */
    public List<Attempt> withRefunds(Collection<RefundState> states) {
        return any("movements.refunds.state", states.stream().map(Enum::name).toList());
    }

    /**
     * Brings an attempt one step further, whoever else changes it at the same time.
     *
     * @param step gives the same attempt back where there is nothing to do; it may be asked again
     * @return the attempt as it is now; empty if there is none
     */
    public Optional<Attempt> change(String id, UnaryOperator<Attempt> step) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Attempt> seen = find(id);
            if (seen.isEmpty()) {
                return seen;
            }
            Attempt next = step.apply(seen.get());
            try {
                return Optional.of(next.equals(seen.get()) ? next : save(next));
            } catch (OptimisticLockingFailureException _) {
                // Somebody else was faster: look again at what is now.
            }
        }
        throw new OptimisticLockingFailureException("an attempt is changed all the time");
    }

    /** As {@link #save}, for one that is new: its invoices know of it before it is there. */
    Attempt insert(Attempt attempt) {
        invoices.attempted(attempt.id(), attempt.purchase().invoiceIds());
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
        return values.isEmpty()
                ? List.of()
                // The embedded database finds one that has two of the values twice.
                : mongo.find(query(where(field).in(values)), Attempt.class).stream()
                        .distinct()
                        .toList();
    }

    private Optional<Attempt> one(String field, String value) {
        return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), Attempt.class));
    }
}
