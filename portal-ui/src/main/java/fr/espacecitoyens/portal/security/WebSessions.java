package fr.espacecitoyens.portal.security;

import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of all browsers, which all instances of the portal share. */
@Component
class WebSessions {

    private static final String COLLECTION = "sessions";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final MongoOperations mongo;
    private final Clock clock;

    WebSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            MongoOperations mongo,
            Clock clock) {
        this.sessions = sessions;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Ends a citizen's sessions.
     *
     * @param keycloakSession only the one that was begun with this login; all of them if null
     */
    void end(@Nullable String subject, @Nullable String keycloakSession) {
        if (subject == null) {
            return;
        }
        sessions.findByPrincipalName(subject)
                .forEach((id, session) -> {
                    if (keycloakSession == null
                            || keycloakSession.equals(keycloakSession(session))) {
                        sessions.deleteById(id);
                    }
                });
    }

    private static @Nullable String keycloakSession(Session session) {
        SecurityContext context =
                session.getAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getClaimAsString("sid")
                : null;
    }

    /** Not every database removes them by itself. */
    long forgetExpired() {
        var expired = Criteria.where("expireAt").lt(Date.from(clock.instant()));
        return mongo.remove(Query.query(expired), COLLECTION).getDeletedCount();
    }
}
