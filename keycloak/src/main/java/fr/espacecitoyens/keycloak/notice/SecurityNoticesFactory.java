package fr.espacecitoyens.keycloak.notice;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Offers notices by e-mail to realms. Keycloak's own listener « email » knows neither the old
 * address nor the user name, and tells citizens of every failed login.
 */
public final class SecurityNoticesFactory implements EventListenerProviderFactory {

    /** For Keycloak, which finds it as a service. */
    public SecurityNoticesFactory() {}

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SecurityNotices(session);
    }

    @Override
    public String getId() {
        return "security-notices";
    }

    @Override
    public void init(Config.Scope config) {
        // No settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing depends on other providers.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
