package fr.espacecitoyens.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where the messages are kept. */
@Component
public class Messages {

    private final MongoTemplate mongo;

    Messages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** One message. */
    public Optional<Message> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Message.class));
    }

    /**
     * Keeps a new message.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is known
     */
    public void insert(Message message) {
        mongo.insert(message);
    }

    /**
     * Keeps the next state of a message.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else changed it
     *     meanwhile
     */
    public Message save(Message message) {
        return mongo.save(message);
    }

    /** What is to be tried now, the longest waiting first. */
    List<Message> due(Instant now, int limit) {
        // Any time: a prefix, for which both databases use the index.
        var query = Query.query(Criteria.where("due").regex("^")).with(Sort.by("due")).limit(limit);
        return mongo.find(query, Message.class).stream()
                .filter(message -> message.due() != null && !message.due().at().isAfter(now))
                .toList();
    }
}
