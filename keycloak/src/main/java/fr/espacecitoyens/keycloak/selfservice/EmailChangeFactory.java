package fr.espacecitoyens.keycloak.selfservice;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Offers the page that the link in the e-mail to a new address leads to. */
public final class EmailChangeFactory implements RealmResourceProviderFactory {

    static final String ID = "changement-de-courriel";

    /** For Keycloak, which finds it as a service. */
    public EmailChangeFactory() {}

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new EmailChangeResource(session);
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    @Override
    public String getId() {
        return ID;
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
