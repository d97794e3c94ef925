package fr.espacecitoyens.keycloak.log;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Offers the log without personal data to realms. */
public final class IdentifiersOnlyLogFactory implements EventListenerProviderFactory {

    /** For Keycloak, which finds it as a service. */
    public IdentifiersOnlyLogFactory() {}

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new IdentifiersOnlyLog();
    }

    @Override
    public String getId() {
        return "identifiers-only-log";
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
