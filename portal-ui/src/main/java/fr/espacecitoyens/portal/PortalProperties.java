package fr.espacecitoyens.portal;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal stands in the world.
 *
 * @param publicUrl the one origin that browsers see, without a path
 * @param paymentPageOrigins the only foreign origins that a form may be sent to
 * @param paymentProvider who takes the money, as payment-service is told; empty where that is not
 *     the same for all services
 */
@Validated
@ConfigurationProperties("portal")
public record PortalProperties(
        @NotNull URI publicUrl,
        @NotEmpty List<URI> paymentPageOrigins,
        @DefaultValue("") String paymentProvider) {

    /** An address on the public origin. */
    public URI address(String path) {
        return URI.create(publicUrl.toString().replaceAll("/$", "") + path);
    }
}
