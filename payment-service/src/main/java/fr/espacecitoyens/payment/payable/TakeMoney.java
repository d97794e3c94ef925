package fr.espacecitoyens.payment.payable;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import fr.espacecitoyens.payment.payable.StoredInvoice.Settlement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Decides what of a payment counts for its invoices: never more than is owed, whatever else comes
 * in at the same time. What was decided for a payment stays so, however often it is asked for.
 */
@Component
class TakeMoney {

    /** More writers than this at one invoice would be no accident. */
    private static final int TRIES = 50;

    private final MongoTemplate mongo;

    TakeMoney(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What counts; nothing of an invoice that is settled or cancelled. */
    Optional<Allocation> take(String paymentId, Allocation wanted) {
        long taken = settle(wanted.invoiceId(), paymentId, wanted.amountCents());
        return taken == 0
                ? Optional.empty()
                : Optional.of(new Allocation(wanted.invoiceId(), taken));
    }

    /** Money that counted was given back. */
    void giveBack(String refundId, Allocation given) {
        settle(given.invoiceId(), refundId, -given.amountCents());
    }

    private long settle(String invoiceId, String id, long wanted) {
        for (int i = 0; i < TRIES; i++) {
            StoredInvoice invoice = mongo.findById(invoiceId, StoredInvoice.class);
            var known = invoice == null ? Optional.<Settlement>empty() : invoice.taken(id);
            if (known.isPresent()) {
                return known.get().amountCents();
            }
            long owed = invoice == null ? Long.MAX_VALUE : invoice.owedCents();
            var settlement = new Settlement(id, Math.min(wanted, owed));
            if (write(invoiceId, invoice, settlement)) {
                return settlement.amountCents();
            }
        }
        throw new OptimisticLockingFailureException("an invoice is changed all the time");
    }

    /** False if somebody else was faster. */
    private boolean write(String invoiceId, @Nullable StoredInvoice seen, Settlement settlement) {
        if (settlement.amountCents() == 0) {
            return true;
        }
        int changes = seen == null ? 0 : seen.changesOrNone();
        Criteria unchanged = where("_id").is(invoiceId);
        unchanged =
                changes == 0
                        ? unchanged.and("changes").exists(false)
                        : unchanged.and("changes").is(changes);
        var update = new Update().push("taken", settlement).set("changes", changes + 1);
        try {
            var result = mongo.upsert(query(unchanged), update, StoredInvoice.class);
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }
}
