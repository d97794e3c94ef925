package fr.espacecitoyens.payment.paybox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Puts the parts together, and refuses to start with an account that anybody can use. */
@Configuration(proxyBeanMethods = false)
class PayboxConfiguration {

    @Bean
    PayboxForm payboxForm(PayboxProperties properties, Clock clock) {
        ProductionGuard.check(properties);
        return new PayboxForm(properties, new HmacKey(properties.account().hmacKey()), clock);
    }

    @Bean
    PayboxInquiry payboxInquiry(PayboxProperties properties, QuestionNumbers numbers, Clock clock) {
        var operations =
                new PayboxOperations(
                        http(properties.operations()),
                        properties,
                        new HmacKey(properties.account().hmacKey()),
                        numbers,
                        clock);
        return new PayboxInquiry(
                operations,
                breaker(properties.operations()),
                new Acceptance(properties.isProduction()));
    }

    private static RestClient http(PayboxProperties.Patience patience) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience.connectTimeout())
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(patience.readTimeout());
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
