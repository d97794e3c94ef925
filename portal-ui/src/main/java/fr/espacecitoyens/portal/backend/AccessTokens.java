package fr.espacecitoyens.portal.backend;

import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** The access tokens that calls carry, renewed when they are about to expire. */
public class AccessTokens {

    /** The client registration by which citizens log in. */
    public static final String CITIZENS = "keycloak";

    /** The client registration of the portal itself. */
    public static final String PORTAL = "portal";

    private static final Authentication PORTAL_ITSELF =
            new AnonymousAuthenticationToken(
                    PORTAL, PORTAL, AuthorityUtils.createAuthorityList("ROLE_portal"));
    private static final Set<String> SESSION_OVER =
            Set.of(OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.INVALID_TOKEN);

    private final OAuth2AuthorizedClientManager citizens;
    private final OAuth2AuthorizedClientManager portal;

    /**
     * Takes the two sources of tokens.
     *
     * @param citizens keeps each citizen's tokens in their session
     * @param portal keeps the portal's own token for all requests
     */
    public AccessTokens(
            OAuth2AuthorizedClientManager citizens, OAuth2AuthorizedClientManager portal) {
        this.citizens = citizens;
        this.portal = portal;
    }

    String of(Caller caller) {
        return switch (caller) {
            case CITIZEN -> citizen();
            case PORTAL -> token(portal, PORTAL, PORTAL_ITSELF);
        };
    }

    /**
     * Keeps the session at Keycloak alive, too: whoever is logged in here gets a new token if the
     * one at hand is about to expire.
     *
     * @throws ClientAuthorizationRequiredException if that session is over
     */
    public void keepAlive() {
        citizen();
    }

    private String citizen() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new ClientAuthorizationRequiredException(CITIZENS);
        }
        try {
            return token(citizens, CITIZENS, who);
        } catch (ClientAuthorizationRequiredException e) {
            throw e;
        } catch (ClientAuthorizationException e) {
            if (SESSION_OVER.contains(e.getError().getErrorCode())) {
                // Security's filter answers this one by sending the browser to log in again.
                throw new ClientAuthorizationRequiredException(CITIZENS);
            }
            throw e;
        }
    }

    private static String token(
            OAuth2AuthorizedClientManager manager, String registration, Authentication who) {
        var request =
                OAuth2AuthorizeRequest.withClientRegistrationId(registration)
                        .principal(who)
                        .build();
        var client = manager.authorize(request);
        if (client == null) {
            throw new ClientAuthorizationRequiredException(registration);
        }
        return client.getAccessToken().getTokenValue();
    }
}
