package fr.espacecitoyens.notification.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How changes of a space are announced.
 *
 * @param identityUrl where identity-service is, which knows the addresses
 * @param connectTimeout until there is a connection
 * @param readTimeout until there is an answer
 * @param atOnce so many letters are tried side by side
 * @param pause between two tries of the same letter; longer than a try takes
 * @param giveUpAfter after so long nobody waits for the letter any more
 * @param services each service's label under its id
 */
@Validated
@ConfigurationProperties("notification.account")
record AnnouncementProperties(
        @NotNull URI identityUrl,
        @NotNull Duration connectTimeout,
        @NotNull Duration readTimeout,
        @Positive int atOnce,
        @NotNull Duration pause,
        @NotNull Duration giveUpAfter,
        @NotEmpty Map<String, String> services) {}
