package fr.espacecitoyens.notification.receipt;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The messages of this service. */
interface ReceiptMessages extends MongoRepository<ReceiptMessage, String> {

    /** What is to be tried now, the longest waiting first. */
    List<ReceiptMessage> findByNextTryAtLessThanEqualOrderByNextTryAt(Instant now, Limit limit);
}
