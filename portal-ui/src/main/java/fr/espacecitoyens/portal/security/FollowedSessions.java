package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.frame.FollowUp;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of all browsers. A page that only looks again by itself changes nothing of its
 * session: that does not go on by it, and one that has ended meanwhile does not come back.
 */
@Primary
@Component
class FollowedSessions implements FindByIndexNameSessionRepository<MongoSession> {

    private final MongoIndexedSessionRepository stored;

    FollowedSessions(MongoIndexedSessionRepository stored) {
        this.stored = stored;
    }

    @Override
    public MongoSession createSession() {
        return stored.createSession();
    }

    @Override
    public void save(MongoSession session) {
        if (!FollowUp.isUnderWay()) {
            stored.save(session);
        }
    }

    @Override
    public @Nullable MongoSession findById(String id) {
        var session = stored.findById(id);
        if (session != null) {
            FollowUp.remember(session.getLastAccessedTime());
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, MongoSession> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value);
    }
}
