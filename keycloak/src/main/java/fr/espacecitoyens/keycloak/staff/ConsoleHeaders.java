package fr.espacecitoyens.keycloak.staff;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.keycloak.headers.DefaultSecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;

/**
 * Lets the realm's console work, whose page and its helpers in frames have scripts inside: they get
 * Keycloak's own content policy. The citizens' pages keep the realm's strict one.
 */
final class ConsoleHeaders extends DefaultSecurityHeadersProvider {

    /** The console, and what it opens in invisible frames to learn of cookies and of a logout. */
    private static final Pattern OF_THE_CONSOLE =
            Pattern.compile(
                    "/admin/.*|/realms/[^/]+/protocol/openid-connect"
                            + "/(3p-cookies/.*|login-status-iframe.html)");

    ConsoleHeaders(KeycloakSession session) {
        super(session);
    }

    @Override
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        super.addHeaders(request, response);
        String policy = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName();
        if (OF_THE_CONSOLE.matcher(request.getUriInfo().getPath()).matches()
                && response.getHeaders().containsKey(policy)) {
            response.getHeaders()
                    .putSingle(
                            policy,
                            BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getDefaultValue());
        }
    }
}
