package fr.espacecitoyens.payment.inbound;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import fr.espacecitoyens.payment.inbound.InboundMessage.Handling;
import fr.espacecitoyens.payment.inbound.InboundMessage.Outcome;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All messages that ever came. */
@Component
class InboundMessages {

    /** So many are applied in one round of the sweep; the rest follows in the next. */
    private static final int BATCH = 200;

    private final MongoTemplate mongo;

    InboundMessages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Stores a message; a repeated one is answered with what is known of it. */
    InboundMessage store(InboundMessage message) {
        try {
            return mongo.insert(message);
        } catch (DuplicateKeyException e) {
            var known = mongo.findById(message.digest(), InboundMessage.class);
            if (known == null) {
                throw e;
            }
            return known;
        }
    }

    /** Where two handle the same message, one finds nothing new: what the other did is kept. */
    void handled(InboundMessage message, Handling handling) {
        var notApplied = where("handling.outcome").ne(Outcome.APPLIED);
        mongo.updateFirst(
                query(where("_id").is(message.digest()).andOperator(notApplied)),
                new Update().set("handling", handling),
                InboundMessage.class);
    }

    /** All that were understood to be about this reference, the oldest first. */
    List<InboundMessage> about(String reference) {
        var about = query(where("handling.reference").is(reference)).with(Sort.by("receivedAt"));
        return mongo.find(about, InboundMessage.class);
    }

    /** Anybody can send forgeries: they must not fill the database for ever. */
    long forgetForgeriesUntil(Instant end) {
        var old = where("handling.outcome").is(Outcome.NOT_GENUINE).and("handling.at").lt(end);
        return mongo.remove(query(old), InboundMessage.class).getDeletedCount();
    }

    /** Stored but not applied: somebody was killed in between, or is just about to. */
    List<InboundMessage> unhandled() {
        return mongo.find(
                query(where("handling").exists(false)).limit(BATCH), InboundMessage.class);
    }
}
