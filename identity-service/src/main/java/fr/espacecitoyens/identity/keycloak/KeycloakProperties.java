package fr.espacecitoyens.identity.keycloak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Keycloak and this service's own account there.
 *
 * @param url base on the inner network, its relative path included
 * @param connectTimeout until there is a connection
 * @param readTimeout until there is an answer
 */
@Validated
@ConfigurationProperties("identity.keycloak")
record KeycloakProperties(
        @NotNull URI url,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotNull Duration connectTimeout,
        @NotNull Duration readTimeout) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeycloakProperties[" + url + "]";
    }
}
