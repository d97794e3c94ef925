package fr.espacecitoyens.payment.paybox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Puts the parts together, and refuses to start with an account that anybody can use. */
@Configuration(proxyBeanMethods = false)
class PayboxConfiguration {

    @Bean
    PayboxProvider payboxProvider(
            PayboxProperties properties, QuestionNumbers numbers, Clock clock) {
        ProductionGuard.check(properties);
        var key = new HmacKey(properties.account().hmacKey());
        var operations =
                new PayboxOperations(
                        http(
                                properties.operations().connectTimeout(),
                                properties.operations().readTimeout()),
                        properties,
                        key,
                        numbers::next,
                        clock);
        return new PayboxProvider(
                hosts(properties, clock),
                new PayboxForm(properties, key, clock),
                new PayboxInquiry(
                        operations,
                        breaker(properties.operations()),
                        new Acceptance(properties.isProduction())),
                new PayboxRefund(operations, numbers::next, clock));
    }

    private static PayboxHosts hosts(PayboxProperties properties, Clock clock) {
        var loadPage = properties.loadPage();
        return new PayboxHosts(
                http(loadPage.connectTimeout(), loadPage.readTimeout()),
                properties.pageUrls(),
                loadPage.believedFor(),
                clock);
    }

    private static RestClient http(Duration connectTimeout, Duration readTimeout) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connectTimeout)
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(readTimeout);
        return RestClient.builder().requestFactory(requests).build();
    }

    /** Ten attempts that wait must not each wait for a timeout. */
    private static CircuitBreaker breaker(PayboxProperties.Patience patience) {
        return CircuitBreaker.of(
                "paybox",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(patience.openFor())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }

    @Bean
    PayboxMessages payboxMessages(PayboxProperties properties) {
        return new PayboxMessages(
                AnswerSignature.withKeysFrom(properties.publicKeyFiles()),
                properties.isProduction());
    }
}
