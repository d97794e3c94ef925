package fr.espacecitoyens.keycloak.captcha;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/** Remembers what was used, so that of many requests at the same moment one wins. */
interface OneUse {

    /** True the first time for this id, for at least so long. */
    boolean isFirst(String id, Duration memory);

    /** Keycloak's own memory, which all its instances share. */
    static OneUse of(KeycloakSession session) {
        return (id, memory) ->
                session.singleUseObjects().putIfAbsent("security-check:" + id, memory.toSeconds());
    }
}
