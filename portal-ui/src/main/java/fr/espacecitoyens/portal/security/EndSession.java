package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.PortalProperties;
import fr.espacecitoyens.portal.backend.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends Keycloak's session with the portal's. It is done from server to server, so that no token
 * with the citizen's name stands in an address; if Keycloak cannot be had that way, the browser is
 * sent to its logout page, which asks.
 */
@Component
class EndSession implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(EndSession.class);
    private static final String ENDED = EndSession.class.getName() + ".ended";

    private final OAuth2AuthorizedClientRepository clients;
    private final KeycloakEndpoints endpoints;
    private final KeycloakProperties keycloak;
    private final PortalProperties portal;
    private final RestClient http;

    EndSession(
            OAuth2AuthorizedClientRepository clients,
            KeycloakEndpoints endpoints,
            KeycloakProperties keycloak,
            PortalProperties portal,
            KeycloakRequests requests) {
        this.clients = clients;
        this.endpoints = endpoints;
        this.keycloak = keycloak;
        this.portal = portal;
        this.http = RestClient.builder().requestFactory(requests.factory()).build();
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        if (who == null) {
            return;
        }
        OAuth2AuthorizedClient client =
                clients.loadAuthorizedClient(AccessTokens.CITIZENS, who, request);
        request.setAttribute(ENDED, client != null && endAtKeycloak(client));
    }

    private boolean endAtKeycloak(OAuth2AuthorizedClient client) {
        var refresh = client.getRefreshToken();
        if (refresh == null) {
            return false;
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("refresh_token", refresh.getTokenValue());
        form.add("client_id", keycloak.clientId());
        form.add("client_secret", keycloak.clientSecret());
        try {
            http.post().uri(endpoints.innerEndSession()).body(form).retrieve().toBodilessEntity();
            return true;
        } catch (RestClientException e) {
            log.atWarn().setCause(e).log("session at Keycloak not ended from here");
            return false;
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        if (who == null || Boolean.TRUE.equals(request.getAttribute(ENDED))) {
            response.sendRedirect("/?deconnexion");
            return;
        }
        response.sendRedirect(
                UriComponentsBuilder.fromUriString(endpoints.endSession())
                        .queryParam("client_id", keycloak.clientId())
                        .queryParam("post_logout_redirect_uri", portal.address("/?deconnexion"))
                        .encode()
                        .toUriString());
    }
}
