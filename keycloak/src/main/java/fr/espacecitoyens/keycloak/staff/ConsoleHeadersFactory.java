package fr.espacecitoyens.keycloak.staff;

import org.keycloak.headers.DefaultSecurityHeadersProviderFactory;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own security headers. */
public final class ConsoleHeadersFactory extends DefaultSecurityHeadersProviderFactory {

    /** For Keycloak, which finds it as a service. */
    public ConsoleHeadersFactory() {}

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new ConsoleHeaders(session);
    }

    @Override
    public String getId() {
        return "console-and-pages";
    }

    @Override
    public int order() {
        // Higher than Keycloak's own, which has 0.
        return 10;
    }
}
