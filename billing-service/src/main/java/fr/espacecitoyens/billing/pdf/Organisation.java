package fr.espacecitoyens.billing.pdf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who sends the invoices.
 *
 * @param addressLines where to write or to go; may be empty
 * @param portalAddress where invoices are paid online
 */
@Validated
@ConfigurationProperties("organisation")
record Organisation(
        @NotBlank String name,
        @NotBlank String town,
        @DefaultValue List<String> addressLines,
        @Valid @NotNull Contact contact,
        @NotBlank String portalAddress) {

    /** Where people turn to with questions. */
    record Contact(@NotBlank String phone, @NotBlank String email, @NotBlank String hours) {}
}
