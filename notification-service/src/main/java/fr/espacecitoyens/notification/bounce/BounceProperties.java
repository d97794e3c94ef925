package fr.espacecitoyens.notification.bounce;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox to which letters come back (IMAP). Without a host nobody looks into one, and only
 * what the mail server refuses at once is known.
 *
 * @param protocol imaps, or imap within a network that is trusted
 * @param timeout for a connection, and for each answer
 * @param atOnce so many returned letters in one look
 */
@Validated
@ConfigurationProperties("notification.bounces")
record BounceProperties(
        @NotNull String host,
        @Positive int port,
        @NotBlank String protocol,
        @NotNull String user,
        @NotNull String password,
        @NotNull Duration timeout,
        @Positive int atOnce) {

    boolean isConfigured() {
        return !host.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BounceProperties[" + host + ":" + port + "]";
    }
}
