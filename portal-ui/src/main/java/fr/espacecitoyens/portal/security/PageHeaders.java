package fr.espacecitoyens.portal.security;

import static java.util.stream.Collectors.joining;

import fr.espacecitoyens.portal.PortalProperties;
import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The headers that keep strangers' scripts, frames and forms out of the pages. */
@Component
class PageHeaders {

    private final String contentPolicy;

    PageHeaders(PortalProperties portal) {
        this.contentPolicy =
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "font-src 'self'",
                        "img-src 'self' data:",
                        "connect-src 'self'",
                        // Keycloak is on the same origin; payment pages are the only other ones.
                        "form-action 'self' " + origins(portal),
                        "base-uri 'none'",
                        "frame-ancestors 'none'");
    }

    private static String origins(PortalProperties portal) {
        return portal.paymentPageOrigins().stream().map(URI::toString).collect(joining(" "));
    }

    // No Customizer: Spring Security would apply such a bean to the assets and everything else,
    // too.
    void applyTo(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p ->
                        p.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
