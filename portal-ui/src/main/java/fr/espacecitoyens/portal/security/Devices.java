package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.frame.DeviceWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * From what kind of device each session at Keycloak was begun; Keycloak itself keeps no word of it.
 */
@Component
public class Devices {

    /** No session at Keycloak lasts longer, remembered ones included. */
    private static final Duration LONGEST_SESSION = Duration.ofDays(31);

    @Document("devices")
    record Device(@Id String session, String words, Instant seenAt) {}

    private final MongoOperations mongo;
    private final Clock clock;

    Devices(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void note(Authentication who, HttpServletRequest request) {
        String session =
                who.getPrincipal() instanceof OidcUser user
                        ? user.getIdToken().getClaimAsString("sid")
                        : null;
        if (session != null) {
            String agent = request.getHeader(HttpHeaders.USER_AGENT);
            mongo.save(new Device(session, DeviceWords.of(agent), clock.instant()));
        }
    }

    /** The words for each session of which they are known. */
    public Map<String, String> of(Collection<String> sessions) {
        var known = Query.query(Criteria.where("_id").in(sessions));
        return mongo.find(known, Device.class).stream()
                .collect(Collectors.toMap(Device::session, Device::words));
    }

    void forgetOld() {
        Instant old = clock.instant().minus(LONGEST_SESSION);
        mongo.remove(Query.query(Criteria.where("seenAt").lt(old)), Device.class);
    }
}
