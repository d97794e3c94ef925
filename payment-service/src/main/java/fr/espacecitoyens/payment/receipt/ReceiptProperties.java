package fr.espacecitoyens.payment.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who issues receipts, and with what they are signed.
 *
 * @param keystore PKCS#12 with one key and its certificate; where it is missing outside of
 *     production, it is made
 * @param portal where a receipt can be checked
 */
@Validated
@ConfigurationProperties("receipt")
record ReceiptProperties(
        @NotNull Path keystore,
        @NotBlank String keystorePassword,
        @NotNull URI portal,
        @Valid @NotNull Issuer issuer) {

    /** As it stands on the paper. */
    record Issuer(
            @NotBlank String name,
            @NotBlank String town,
            @DefaultValue List<String> addressLines,
            @NotBlank String phone,
            @NotBlank String email) {}
}
