package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.PortalProperties;
import fr.espacecitoyens.portal.backend.AccessTokens;
import fr.espacecitoyens.portal.frame.FollowUp;
import fr.espacecitoyens.portal.frame.FollowUpOver;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The portal's two faces at Keycloak, and where their tokens live. */
@Configuration(proxyBeanMethods = false)
class LoginClients {

    private final KeycloakEndpoints endpoints;
    private final KeycloakRequests requests;

    LoginClients(KeycloakEndpoints endpoints, KeycloakRequests requests) {
        this.endpoints = endpoints;
        this.requests = requests;
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(
            PortalProperties portal, KeycloakProperties keycloak) {
        return new InMemoryClientRegistrationRepository(
                registration(AccessTokens.CITIZENS, keycloak)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(portal.address("/login/oauth2/code/keycloak").toString())
                        .scope("openid", "profile", "email")
                        .build(),
                registration(AccessTokens.PORTAL, keycloak)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build());
    }

    private ClientRegistration.Builder registration(String id, KeycloakProperties keycloak) {
        return ClientRegistration.withRegistrationId(id)
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .issuerUri(endpoints.issuer())
                .authorizationUri(endpoints.authorization())
                .tokenUri(endpoints.token())
                .jwkSetUri(endpoints.keys())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", endpoints.endSession()));
    }

    /** In the session, which all instances share. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    RestClientAuthorizationCodeTokenResponseClient codeExchange() {
        return withTimeouts(new RestClientAuthorizationCodeTokenResponseClient());
    }

    @Bean
    AccessTokens accessTokens(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            Clock clock) {
        var refresh = withTimeouts(new RestClientRefreshTokenTokenResponseClient());
        var citizens = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        citizens.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken(r -> r.accessTokenResponseClient(refresh))
                        .build());
        var own = withTimeouts(new RestClientClientCredentialsTokenResponseClient());
        var portal =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                        registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        portal.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .clientCredentials(c -> c.accessTokenResponseClient(own))
                        .build());
        return new AccessTokens(heldDuringFollowUps(citizens, clients, clock), portal);
    }

    /**
     * A page that only looks again by itself goes by the token at hand: a new one would keep the
     * session at Keycloak alive.
     */
    private static OAuth2AuthorizedClientManager heldDuringFollowUps(
            OAuth2AuthorizedClientManager renewed,
            OAuth2AuthorizedClientRepository clients,
            Clock clock) {
        return wish -> {
            if (!FollowUp.isUnderWay()) {
                return renewed.authorize(wish);
            }
            var attributes =
                    (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            OAuth2AuthorizedClient held =
                    clients.loadAuthorizedClient(
                            wish.getClientRegistrationId(),
                            wish.getPrincipal(),
                            attributes.getRequest());
            Instant end = held == null ? null : held.getAccessToken().getExpiresAt();
            if (end == null || end.isBefore(clock.instant())) {
                throw new FollowUpOver();
            }
            return held;
        };
    }

    private <C extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> C withTimeouts(
            C client) {
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(requests.factory())
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }
}
