package fr.espacecitoyens.notification.connection;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the other services. */
@Configuration(proxyBeanMethods = false)
class Neighbours {

    private final NeighbourProperties neighbours;
    private final OwnToken ownToken;

    Neighbours(NeighbourProperties neighbours, OwnToken ownToken) {
        this.neighbours = neighbours;
        this.ownToken = ownToken;
    }

    @Bean
    Neighbour identityService() {
        return neighbour("identity-service", neighbours.identityUrl());
    }

    @Bean
    Neighbour billingService() {
        return neighbour("billing-service", neighbours.billingUrl());
    }

    @Bean
    Neighbour paymentService() {
        return neighbour("payment-service", neighbours.paymentUrl());
    }

    private Neighbour neighbour(String name, URI url) {
        var http = ownToken.requestsTo(url, neighbours.connectTimeout(), neighbours.readTimeout());
        return new Neighbour(http, breaker(name));
    }

    private CircuitBreaker breaker(String name) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(10)
                        // Five messages that wait must not each wait for a timeout.
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(neighbours.openFor())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }
}
