package fr.espacecitoyens.identity.citizen;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The store of citizens. */
@Component
public class Citizens {

    private final MongoTemplate mongo;

    Citizens(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The citizen of this id, if the registration is complete. */
    public Optional<Citizen> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Citizen.class));
    }

    Citizen existing(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("citizen is gone"));
    }

    /** Adds a citizen; if another request was quicker, the one it added stays. */
    public Citizen addOnce(Citizen citizen) {
        try {
            return mongo.insert(citizen);
        } catch (DuplicateKeyException _) {
            return existing(citizen.id());
        }
    }

    void save(Citizen citizen) {
        mongo.save(citizen);
    }
}
