package fr.espacecitoyens.payment.refund;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Which payment each refund's id belongs to. Invoices count a refund by its id alone, here and at
 * billing: the same id of another payment would count for nothing.
 */
@Component
class RefundIds {

    @Document("refund_ids")
    record Owner(@Id String refundId, String attemptId) {}

    private final MongoTemplate mongo;

    RefundIds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** False if it is another payment's already. */
    boolean claim(String refundId, String attemptId) {
        try {
            mongo.insert(new Owner(refundId, attemptId));
            return true;
        } catch (DuplicateKeyException e) {
            Owner owner = mongo.findById(refundId, Owner.class);
            if (owner == null) {
                throw e;
            }
            return owner.attemptId().equals(attemptId);
        }
    }
}
