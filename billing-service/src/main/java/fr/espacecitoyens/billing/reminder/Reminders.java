package fr.espacecitoyens.billing.reminder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where the reminders are kept until they are told. */
@Component
class Reminders {

    private final MongoTemplate mongo;

    Reminders(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void add(Reminder reminder) {
        try {
            mongo.insert(reminder);
        } catch (DuplicateKeyException _) {
            // Noted before an interruption.
        }
    }

    List<Reminder> due(LocalDate today, int limit) {
        // Days are text that sorts like days.
        var query = Query.query(Criteria.where("on").lte(today)).limit(limit);
        return mongo.find(query, Reminder.class);
    }

    void save(Reminder reminder) {
        mongo.save(reminder);
    }

    void remove(Reminder reminder) {
        mongo.remove(reminder);
    }

    /** Forgets those whose events are published. */
    void removeTold() {
        var told = Criteria.where("on").exists(false).and("outbox").size(0);
        mongo.remove(Query.query(told), Reminder.class);
    }
}
