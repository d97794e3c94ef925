package fr.espacecitoyens.portal.backend;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services answer. */
@Validated
@ConfigurationProperties("backend")
record BackendProperties(
        @NotNull URI identityUrl,
        @NotNull URI billingUrl,
        @NotNull URI paymentUrl,
        @NotNull URI notificationUrl) {}
