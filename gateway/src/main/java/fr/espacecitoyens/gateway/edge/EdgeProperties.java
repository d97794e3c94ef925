package fr.espacecitoyens.gateway.edge;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the world sees this gateway.
 *
 * @param publicUrl the one public origin, for example {@code https://espace.example.fr}
 * @param trustedProxies whose X-Forwarded-For is believed: the ingress in front, if there is one
 * @param closedPaths path patterns that are answered 404 here and never passed on
 */
@Validated
@ConfigurationProperties("gateway.edge")
record EdgeProperties(
        @NotNull URI publicUrl, List<AddressRange> trustedProxies, List<String> closedPaths) {

    EdgeProperties {
        if (publicUrl.getHost() == null || !publicUrl.getScheme().matches("https?")) {
            throw new IllegalArgumentException("PUBLIC_URL must be an http or https origin");
        }
        trustedProxies = List.copyOf(trustedProxies);
        closedPaths = List.copyOf(closedPaths);
    }

    boolean secure() {
        return publicUrl.getScheme().equals("https");
    }

    /** Host and port as they stand in a browser's Host header. */
    String authority() {
        return publicUrl.getAuthority();
    }

    int port() {
        if (publicUrl.getPort() >= 0) {
            return publicUrl.getPort();
        }
        return secure() ? 443 : 80;
    }
}
