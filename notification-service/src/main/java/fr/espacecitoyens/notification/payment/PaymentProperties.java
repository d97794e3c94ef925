package fr.espacecitoyens.notification.payment;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How payment-service, and Keycloak for the token, are asked.
 *
 * @param url where payment-service is
 * @param connectTimeout until there is a connection
 * @param readTimeout until there is an answer
 * @param openFor how long nobody is asked after several failures in a row
 */
@Validated
@ConfigurationProperties("notification.payment")
record PaymentProperties(
        @NotNull URI url,
        @NotNull Duration connectTimeout,
        @NotNull Duration readTimeout,
        @NotNull Duration openFor) {}
