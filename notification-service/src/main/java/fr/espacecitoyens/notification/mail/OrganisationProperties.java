package fr.espacecitoyens.notification.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * In whose name the messages are written.
 *
 * @param portalAddress the public origin, for links
 */
@Validated
@ConfigurationProperties("organisation")
record OrganisationProperties(
        @NotBlank String name, @NotNull URI portalAddress, @NotNull @Valid Contact contact) {

    /** Whom to ask. */
    record Contact(@NotBlank String phone, @NotBlank String email, @NotBlank String hours) {}
}
