package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Refund;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Numbers the questions to Paybox: each number once a day, whichever instance asks. */
@Component
class QuestionNumbers {

    @Document("paybox_questions")
    record Day(@Id String day, long last) {}

    private final MongoTemplate mongo;

    QuestionNumbers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A number for a day on which it will be asked, and is used up: Paybox's. */
    Refund.Question next(LocalDate date) {
        String key = date.toString();
        Day day;
        try {
            day = count(key);
        } catch (DuplicateKeyException _) {
            // Another instance began the day in the same moment.
            day = count(key);
        }
        // Ten digits, as Paybox wants them.
        String number = "%010d".formatted(Objects.requireNonNull(day).last());
        return Refund.Question.of(date, number);
    }

    private @Nullable Day count(String day) {
        return mongo.findAndModify(
                Query.query(Criteria.where("_id").is(day)),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Day.class);
    }
}
