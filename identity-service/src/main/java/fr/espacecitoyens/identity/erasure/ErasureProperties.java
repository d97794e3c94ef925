package fr.espacecitoyens.identity.erasure;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How spaces end.
 *
 * @param delay how long the request can be undone
 * @param freshLogin how long after a login the request is believed
 * @param addressKept how long the e-mail address outlives the space, for the last message
 */
@Validated
@ConfigurationProperties("identity.erasure")
record ErasureProperties(
        @NotNull Duration delay, @NotNull Duration freshLogin, @NotNull Duration addressKept) {}
