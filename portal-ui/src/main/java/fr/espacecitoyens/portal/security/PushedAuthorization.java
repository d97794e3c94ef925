package fr.espacecitoyens.portal.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.espacecitoyens.portal.backend.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends the browser to Keycloak with an order that was handed in from server to server (RFC 9126):
 * nothing of it stands in an address, and nobody can change it on the way.
 */
@Component
class PushedAuthorization implements OAuth2AuthorizationRequestResolver {

    private static final Logger log = LoggerFactory.getLogger(PushedAuthorization.class);

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final HttpSessionOAuth2AuthorizationRequestRepository pending =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final KeycloakEndpoints endpoints;
    private final KeycloakProperties keycloak;
    private final RestClient http;

    PushedAuthorization(
            ClientRegistrationRepository registrations,
            KeycloakEndpoints endpoints,
            KeycloakProperties keycloak,
            KeycloakRequests requests) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.endpoints = endpoints;
        this.keycloak = keycloak;
        this.http = RestClient.builder().requestFactory(requests.factory()).build();
    }

    /** A login. Keycloak takes it in no other way; when it is away, the gateway's page says so. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return handedIn(resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return handedIn(resolver.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest handedIn(
            @Nullable OAuth2AuthorizationRequest login) {
        if (login == null) {
            return null;
        }
        try {
            String address = address(push(parameters(login)));
            return OAuth2AuthorizationRequest.from(login).authorizationRequestUri(address).build();
        } catch (RestClientException e) {
            log.atWarn().setCause(e).log("login could not be pushed to Keycloak");
            return login;
        }
    }

    /** The address to send the browser to; empty when Keycloak is away. */
    Optional<String> begin(
            Map<String, String> order, HttpServletRequest request, HttpServletResponse response) {
        var authorization = resolver.resolve(request, AccessTokens.CITIZENS);
        if (authorization == null) {
            throw new IllegalStateException("no such client registration");
        }
        try {
            var parameters = parameters(authorization);
            order.forEach(parameters::set);
            var pushed = push(parameters);
            pending.saveAuthorizationRequest(authorization, request, response);
            return Optional.of(address(pushed));
        } catch (RestClientException e) {
            log.atWarn().setCause(e).log("order could not be pushed to Keycloak");
            return Optional.empty();
        }
    }

    private static MultiValueMap<String, String> parameters(
            OAuth2AuthorizationRequest authorization) {
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString(authorization.getAuthorizationRequestUri())
                .build(true)
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> parameters.add(name, decoded(value))));
        return parameters;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private Pushed push(MultiValueMap<String, String> parameters) {
        var answer =
                http.post()
                        .uri(endpoints.pushedAuthorization())
                        .headers(h -> h.setBasicAuth(keycloak.clientId(), keycloak.clientSecret()))
                        .body(parameters)
                        .retrieve()
                        .body(Pushed.class);
        if (answer == null) {
            throw new RestClientException("no request_uri in the answer");
        }
        return answer;
    }

    private String address(Pushed pushed) {
        return UriComponentsBuilder.fromUriString(endpoints.authorization())
                .queryParam("client_id", keycloak.clientId())
                .queryParam("request_uri", pushed.requestUri())
                .encode()
                .toUriString();
    }

    record Pushed(@JsonProperty("request_uri") String requestUri) {}
}
