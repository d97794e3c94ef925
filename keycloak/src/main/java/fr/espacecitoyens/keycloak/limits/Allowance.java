package fr.espacecitoyens.keycloak.limits;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/**
 * So many times within a while. Each use takes one of the places that Keycloak keeps for all its
 * instances, so that many requests at once get no more than many in turn; a place becomes free by
 * itself. Within no time at all there is no limit.
 */
public record Allowance(String name, int times, Duration within) {

    /** Uses it once; false when nothing is left. */
    public boolean take(KeycloakSession session, String who) {
        if (within.isZero()) {
            return true;
        }
        var places = session.singleUseObjects();
        for (int place = 1; place <= times; place++) {
            String key = String.join(":", "espace-citoyens", name, who, Integer.toString(place));
            if (places.putIfAbsent(key, within.toSeconds())) {
                return true;
            }
        }
        return false;
    }
}
