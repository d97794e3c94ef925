package fr.espacecitoyens.identity.keyletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who writes.
 *
 * @param portalAddress the public origin, for the QR code
 */
@Validated
@ConfigurationProperties("identity.letter")
record LetterProperties(
        @NotBlank String organisation,
        @NotNull List<String> addressLines,
        @NotBlank String phone,
        @NotBlank String email,
        @NotBlank String hours,
        @NotNull URI portalAddress) {}
