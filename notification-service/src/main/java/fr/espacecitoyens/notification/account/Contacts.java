package fr.espacecitoyens.notification.account;

import fr.espacecitoyens.notification.connection.OwnToken;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.decorators.Decorators;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** Asks identity-service where a citizen is reached. */
@Component
class Contacts {

    record Contact(String email) {

        /** Says nothing: it is personal. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /** About the time in which a service starts. */
    private static final Duration OPEN_FOR = Duration.ofSeconds(15);

    private final RestClient identityService;
    private final CircuitBreaker breaker;

    Contacts(AnnouncementProperties account, OwnToken ownToken) {
        this.identityService =
                ownToken.requestsTo(
                        account.identityUrl(), account.connectTimeout(), account.readTimeout());
        this.breaker =
                CircuitBreaker.of(
                        "identity-service",
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(10)
                                // Five letters that wait must not each wait for a timeout.
                                .minimumNumberOfCalls(5)
                                .failureRateThreshold(60)
                                .waitDurationInOpenState(OPEN_FOR)
                                .permittedNumberOfCallsInHalfOpenState(2)
                                .build());
    }

    /** Empty if nobody may be written to any more. No retry: the letter's turn comes again. */
    Optional<Contact> of(String citizenId) {
        return Decorators.ofSupplier(() -> ask(citizenId)).withCircuitBreaker(breaker).get();
    }

    private Optional<Contact> ask(String citizenId) {
        return identityService
                .get()
                .uri("/citizens/{id}/contact", citizenId)
                .exchangeForRequiredValue((_, response) -> answer(response));
    }

    private static Optional<Contact> answer(ConvertibleClientHttpResponse response)
            throws IOException {
        if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Optional.empty();
        }
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw response.createException();
        }
        return Optional.ofNullable(response.bodyTo(Contact.class));
    }
}
