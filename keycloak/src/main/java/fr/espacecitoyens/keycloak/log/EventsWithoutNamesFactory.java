package fr.espacecitoyens.keycloak.log;

import org.keycloak.Config;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventStoreProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Stands in front of Keycloak's own store of events. */
public final class EventsWithoutNamesFactory implements EventStoreProviderFactory {

    /** For Keycloak, which finds it as a service. */
    public EventsWithoutNamesFactory() {}

    @Override
    public EventStoreProvider create(KeycloakSession session) {
        return new EventsWithoutNames(session.getProvider(EventStoreProvider.class, "jpa"));
    }

    @Override
    public String getId() {
        return "without-names";
    }

    @Override
    public int order() {
        // Higher than Keycloak's own, which has 0.
        return 10;
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
