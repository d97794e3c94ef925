package fr.espacecitoyens.payment.inbound;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import fr.espacecitoyens.payment.inbound.InboundMessage.Handling;
import fr.espacecitoyens.payment.inbound.InboundMessage.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All messages that ever came. */
@Component
class InboundMessages {

    /** So many are read at a time. */
    private static final int BATCH = 200;

    /** So many are shown. */
    private static final int SHOWN = 100;

    private final MongoTemplate mongo;

    InboundMessages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Stores a message; a repeated one is answered with what is known of it, and waits again if it
     * may be another event.
     */
    InboundMessage store(InboundMessage message) {
        try {
            return mongo.insert(message);
        } catch (DuplicateKeyException e) {
            var known =
                    message.origin().saysAlwaysTheSame()
                            ? waitingAgain(message.digest())
                            : mongo.findById(message.digest(), InboundMessage.class);
            if (known == null) {
                throw e;
            }
            return known;
        }
    }

    private @Nullable InboundMessage waitingAgain(String digest) {
        return mongo.findAndModify(
                query(where("_id").is(digest)),
                new Update().set("waiting", true).inc("repeats", 1L),
                FindAndModifyOptions.options().returnNew(true),
                InboundMessage.class);
    }

    /**
     * Where two handle the same message, one finds nothing new: what the other did is kept. What
     * came again meanwhile goes on waiting.
     */
    void handled(InboundMessage message, Handling handling) {
        var notApplied = where("handling.outcome").ne(Outcome.APPLIED);
        var notRepeated = where("repeats").is(message.repeats());
        mongo.updateFirst(
                query(where("_id").is(message.digest()).andOperator(notApplied, notRepeated)),
                new Update().set("handling", handling).unset("waiting"),
                InboundMessage.class);
    }

    /** All that were understood to be about this reference, the oldest first. */
    List<InboundMessage> about(String reference) {
        var about = query(where("handling.reference").is(reference)).with(Sort.by("receivedAt"));
        return mongo.find(about, InboundMessage.class);
    }

    long count(Outcome outcome) {
        return mongo.count(query(where("handling.outcome").is(outcome)), InboundMessage.class);
    }

    /** Of which one of these came, the newest first. */
    List<InboundMessage> latest(List<Outcome> outcomes) {
        var some = query(where("handling.outcome").in(outcomes)).limit(SHOWN);
        return mongo.find(
                some.with(Sort.by(Sort.Direction.DESC, "receivedAt")), InboundMessage.class);
    }

    /** Anybody can send these: they must not fill the database for ever. */
    long forgetForgeriesUntil(Instant end) {
        var old =
                where("handling.outcome")
                        .in(Outcome.NOT_GENUINE, Outcome.UNKNOWN_OPERATION)
                        .and("handling.at")
                        .lt(end);
        return mongo.remove(query(old), InboundMessage.class).getDeletedCount();
    }

    /**
     * Has each that is stored but not applied looked at once: somebody was killed in between, or is
     * just about to.
     */
    void forEachWaiting(Consumer<InboundMessage> look) {
        String last = "";
        List<InboundMessage> some;
        do {
            some = waitingAfter(last);
            for (InboundMessage message : some) {
                look.accept(message);
                last = message.digest();
            }
        } while (some.size() == BATCH);
    }

    private List<InboundMessage> waitingAfter(String digest) {
        var waiting = where("waiting").is(true).and("_id").gt(digest);
        return mongo.find(query(waiting).with(Sort.by("_id")).limit(BATCH), InboundMessage.class);
    }
}
