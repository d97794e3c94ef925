package fr.espacecitoyens.portal.backend;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class BackendConfiguration {

    /** A page waits for at most three calls one after the other; the gateway gives it 20 s. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    /**
     * Until payment-service has heard of its provider, or says that it does not answer. With the
     * page that then says so this stays below the gateway's limit.
     */
    private static final Duration WITH_THE_PROVIDER = Duration.ofSeconds(14);

    private final CircuitBreakerRegistry breakers;
    private final AccessTokens tokens;
    private final HttpClient client;

    BackendConfiguration(CircuitBreakerRegistry breakers, AccessTokens tokens) {
        this.breakers = breakers;
        this.tokens = tokens;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        // Same network: a service that takes longer to accept is away.
                        .connectTimeout(Duration.ofSeconds(1))
                        .build();
    }

    @Bean
    IdentityService identityService(BackendProperties services) {
        return new IdentityService(backend("identity", services.identityUrl()));
    }

    @Bean
    DraftPhotos draftPhotos(BackendProperties services) {
        return new DraftPhotos(backend("identity", services.identityUrl()));
    }

    @Bean
    Places places(BackendProperties services) {
        return new Places(backend("identity", services.identityUrl()));
    }

    @Bean
    BillingService billingService(BackendProperties services) {
        return new BillingService(backend("billing", services.billingUrl()));
    }

    @Bean
    PaymentService paymentService(BackendProperties services) {
        return new PaymentService(
                backend("payment", services.paymentUrl()),
                backend("payment", services.paymentUrl(), WITH_THE_PROVIDER));
    }

    @Bean
    StaffPayments staffPayments(BackendProperties services) {
        // A breaker of their own: what staff ask for never takes the pages from citizens.
        return new StaffPayments(
                backend("payment-for-staff", services.paymentUrl()),
                backend("payment-for-staff", services.paymentUrl(), WITH_THE_PROVIDER));
    }

    @Bean
    NotificationService notificationService(BackendProperties services) {
        return new NotificationService(backend("notification", services.notificationUrl()));
    }

    private Backend backend(String name, URI url) {
        return backend(name, url, USUAL);
    }

    private Backend backend(String name, URI url, Duration limit) {
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(limit);
        var http = RestClient.builder().baseUrl(url.toString()).requestFactory(requests).build();
        return new Backend(http, breakers.circuitBreaker(name), tokens);
    }
}
