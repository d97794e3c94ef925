package fr.espacecitoyens.notification.payment;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.decorators.Decorators;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** Asks payment-service. */
@Component
class HttpReceipts implements Receipts {

    private final RestClient paymentService;
    private final CircuitBreaker breaker;

    HttpReceipts(RestClient paymentService, PaymentProperties payment) {
        this.paymentService = paymentService;
        this.breaker =
                CircuitBreaker.of(
                        "payment-service",
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(10)
                                // Five messages that wait must not each wait for a timeout.
                                .minimumNumberOfCalls(5)
                                .failureRateThreshold(60)
                                .waitDurationInOpenState(payment.openFor())
                                .permittedNumberOfCallsInHalfOpenState(2)
                                .build());
    }

    /**
     * From the inside out: the timeouts of the connection, then the breaker. No retry here: the
     * message stays pending and its turn comes again.
     */
    @Override
    public Answer of(String paymentId) {
        return Decorators.ofSupplier(() -> ask(paymentId)).withCircuitBreaker(breaker).get();
    }

    private Answer ask(String paymentId) {
        return paymentService
                .get()
                .uri("/receipts/{paymentId}", paymentId)
                .exchangeForRequiredValue((_, response) -> answer(response));
    }

    private static Answer answer(ConvertibleClientHttpResponse response) throws IOException {
        if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new Answer.Unknown();
        }
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw response.createException();
        }
        return new Answer.Found(Objects.requireNonNull(response.bodyTo(Receipt.class)));
    }
}
