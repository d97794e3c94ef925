package fr.espacecitoyens.notification.connection;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** Another service, asked with this service's own token. */
public final class Neighbour {

    private final RestClient http;
    private final CircuitBreaker breaker;

    Neighbour(RestClient http, CircuitBreaker breaker) {
        this.http = http;
        this.breaker = breaker;
    }

    /**
     * What it answers; empty if there is no such thing. From the inside out: the timeouts of the
     * connection, then the breaker. No retry: the message that needs it has its turn again.
     *
     * @throws RuntimeException if it is away, or answers anything else
     */
    public <T> Optional<T> get(Class<T> type, String path, Object... variables) {
        return Decorators.ofSupplier(() -> ask(type, path, variables))
                .withCircuitBreaker(breaker)
                .get();
    }

    private <T> Optional<T> ask(Class<T> type, String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .exchangeForRequiredValue((_, response) -> answer(type, response));
    }

    private static <T> Optional<T> answer(Class<T> type, ConvertibleClientHttpResponse response)
            throws IOException {
        if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Optional.empty();
        }
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw response.createException();
        }
        return Optional.of(Objects.requireNonNull(response.bodyTo(type)));
    }
}
