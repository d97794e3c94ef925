package fr.espacecitoyens.notification.connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The way to another service, with this service's own token (client credentials). */
@Component
class OwnToken {

    /** The registration's name in {@code spring.security.oauth2.client}. */
    private static final String CLIENT = "notification-service";

    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizedClientService tokens;

    OwnToken(ClientRegistrationRepository registrations, OAuth2AuthorizedClientService tokens) {
        this.registrations = registrations;
        this.tokens = tokens;
    }

    /**
     * Requests to a service that carry the token.
     *
     * @param url where the service is
     * @param connectTimeout until there is a connection; also for Keycloak, which gives the token
     * @param readTimeout until there is an answer; also for Keycloak
     */
    RestClient requestsTo(URI url, Duration connectTimeout, Duration readTimeout) {
        ClientHttpRequestFactory requests = requests(connectTimeout, readTimeout);
        var manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .clientCredentials(
                                grant -> grant.accessTokenResponseClient(tokenRequests(requests)))
                        .build());
        var authorisation = new OAuth2ClientHttpRequestInterceptor(manager);
        authorisation.setClientRegistrationIdResolver(_ -> CLIENT);
        // A token that is refused is thrown away: Keycloak may have new keys.
        authorisation.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
        return RestClient.builder()
                .baseUrl(url)
                .requestFactory(requests)
                .requestInterceptor(authorisation)
                .build();
    }

    private static RestClientClientCredentialsTokenResponseClient tokenRequests(
            ClientHttpRequestFactory requests) {
        var tokenRequests = new RestClientClientCredentialsTokenResponseClient();
        // As by default, but with timeouts.
        tokenRequests.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return tokenRequests;
    }

    private static ClientHttpRequestFactory requests(
            Duration connectTimeout, Duration readTimeout) {
        var client = HttpClient.newBuilder().connectTimeout(connectTimeout).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(readTimeout);
        return requests;
    }
}
