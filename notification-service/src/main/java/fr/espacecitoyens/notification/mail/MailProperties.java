package fr.espacecitoyens.notification.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who writes.
 *
 * @param from the sender's address
 * @param fromName the sender's name
 * @param domain ends the ids of messages; a name that is ours
 */
@Validated
@ConfigurationProperties("notification.mail")
record MailProperties(
        @NotBlank @Email String from, @NotBlank String fromName, @NotBlank String domain) {

    /** The header by which a letter is known to mail programs. */
    String messageId(String letterId) {
        return "<" + letterId + "@" + domain + ">";
    }
}
