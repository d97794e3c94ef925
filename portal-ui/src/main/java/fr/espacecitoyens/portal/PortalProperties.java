package fr.espacecitoyens.portal;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal stands in the world.
 *
 * @param publicUrl the one origin that browsers see, without a path
 * @param paymentPageOrigin the only foreign origin that a form may be sent to
 */
@Validated
@ConfigurationProperties("portal")
public record PortalProperties(@NotNull URI publicUrl, @NotNull URI paymentPageOrigin) {

    /** An address on the public origin. */
    public URI address(String path) {
        return URI.create(publicUrl.toString().replaceAll("/$", "") + path);
    }
}
