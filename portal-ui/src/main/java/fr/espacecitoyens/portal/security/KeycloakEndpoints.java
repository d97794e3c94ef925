package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.PortalProperties;
import org.springframework.stereotype.Component;

/**
 * Keycloak's addresses: those that browsers go to are on the public origin, the others on the inner
 * network. They are written down because asking Keycloak for them would kill the start when it is
 * away.
 */
@Component
class KeycloakEndpoints {

    private static final String REALM = "/realms/espace-citoyens";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    private final PortalProperties portal;
    private final KeycloakProperties keycloak;

    KeycloakEndpoints(PortalProperties portal, KeycloakProperties keycloak) {
        this.portal = portal;
        this.keycloak = keycloak;
    }

    String issuer() {
        return portal.address("/auth" + REALM).toString();
    }

    String authorization() {
        return portal.address("/auth" + PROTOCOL + "/auth").toString();
    }

    String endSession() {
        return portal.address("/auth" + PROTOCOL + "/logout").toString();
    }

    String token() {
        return keycloak.url() + PROTOCOL + "/token";
    }

    String keys() {
        return keycloak.url() + PROTOCOL + "/certs";
    }

    String pushedAuthorization() {
        return keycloak.url() + PROTOCOL + "/ext/par/request";
    }

    String innerEndSession() {
        return keycloak.url() + PROTOCOL + "/logout";
    }
}
