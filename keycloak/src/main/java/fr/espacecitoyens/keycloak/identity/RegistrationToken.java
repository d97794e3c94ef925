package fr.espacecitoyens.keycloak.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/**
 * The pass with which Keycloak's registration page enters identity-service: signed with the realm's
 * own key, so no secret is shared.
 */
public final class RegistrationToken {

    /** One request; the rest is room for clocks that differ. */
    private static final Duration LIFE = Duration.ofSeconds(60);

    private RegistrationToken() {}

    /** A fresh pass with the role "registration" and nothing else. */
    public static String sign(KeycloakSession session) {
        var uri = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        var token = new AccessToken();
        token.id(UUID.randomUUID().toString());
        token.issuer(Urls.realmIssuer(uri, session.getContext().getRealm().getName()));
        token.subject("keycloak-registration");
        token.audience("espace-citoyens-api");
        token.type("Bearer");
        token.issuedNow();
        token.exp(Instant.now().plus(LIFE).getEpochSecond());
        token.setRealmAccess(new AccessToken.Access().addRole("registration"));
        return session.tokens().encode(token);
    }
}
