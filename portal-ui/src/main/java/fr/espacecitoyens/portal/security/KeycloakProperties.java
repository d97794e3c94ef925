package fr.espacecitoyens.portal.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Keycloak and the portal's account there.
 *
 * @param url base on the inner network, its relative path included
 */
@Validated
@ConfigurationProperties("keycloak")
record KeycloakProperties(
        @NotNull URI url, @NotBlank String clientId, @NotBlank String clientSecret) {}
