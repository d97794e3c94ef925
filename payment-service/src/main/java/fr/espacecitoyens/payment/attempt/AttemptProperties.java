package fr.espacecitoyens.payment.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long attempts live.
 *
 * @param pageLimit how long a citizen may stay on the payment page
 * @param margin how long after that a message may still be on its way
 * @param awaitingLimit how long an issuer may take that decides later
 */
@ConfigurationProperties("payment.attempt")
public record AttemptProperties(Duration pageLimit, Duration margin, Duration awaitingLimit) {}
