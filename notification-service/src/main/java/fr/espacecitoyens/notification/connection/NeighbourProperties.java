package fr.espacecitoyens.notification.connection;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are that know addresses and amounts, and how they are asked.
 *
 * @param connectTimeout until there is a connection; also for Keycloak, which gives the token
 * @param readTimeout until there is an answer; also for Keycloak
 * @param openFor how long nobody is asked after several failures in a row
 */
@Validated
@ConfigurationProperties("notification.neighbours")
record NeighbourProperties(
        @NotNull URI identityUrl,
        @NotNull URI billingUrl,
        @NotNull URI paymentUrl,
        @NotNull Duration connectTimeout,
        @NotNull Duration readTimeout,
        @NotNull Duration openFor) {}
