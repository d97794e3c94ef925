package fr.espacecitoyens.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the organisation decides.
 *
 * @param termsVersion the version of the terms that must be accepted now
 * @param draftLifetime how long an unfinished registration is kept after its last step
 * @param reservedLifetime how long one is kept that waits for its activation
 * @param services each service's label under its id
 */
@Validated
@ConfigurationProperties("identity")
public record IdentityProperties(
        @NotBlank String termsVersion,
        @NotNull Duration draftLifetime,
        @NotNull Duration reservedLifetime,
        @NotNull Keys keys,
        @NotEmpty Map<String, String> services) {

    /**
     * Access keys.
     *
     * @param pepper the secret of the keys' hash; changing it voids all keys
     * @param lifetime how long a key can be used after its issue
     */
    public record Keys(@NotBlank @Size(min = 16) String pepper, @NotNull Duration lifetime) {

        @Override
        public String toString() {
            return "Keys[lifetime=" + lifetime + "]";
        }
    }
}
