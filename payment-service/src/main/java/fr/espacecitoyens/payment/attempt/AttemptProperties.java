package fr.espacecitoyens.payment.attempt;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How attempts are made, and how long they live.
 *
 * @param pageLimit how long a citizen may stay on the payment page
 * @param margin how long after that a message may still be on its way
 * @param awaitingLimit how long an issuer may take that decides later
 * @param askAgainAfter how long a provider that did not answer is left alone
 * @param provider for all services that have none of their own
 * @param providers by the service that sent the invoice
 */
@Validated
@ConfigurationProperties("payment.attempt")
public record AttemptProperties(
        @NotNull Duration pageLimit,
        @NotNull Duration margin,
        @NotNull Duration awaitingLimit,
        @NotNull Duration askAgainAfter,
        @NotNull ProviderName provider,
        @DefaultValue Map<String, ProviderName> providers) {}
