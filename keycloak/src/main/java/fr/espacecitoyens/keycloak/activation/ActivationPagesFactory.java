package fr.espacecitoyens.keycloak.activation;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Opens {@code /realms/…/activation}. */
public final class ActivationPagesFactory implements RealmResourceProviderFactory {

    static final String ID = "activation";

    /** For Keycloak, which finds it as a service. */
    public ActivationPagesFactory() {}

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new ActivationPages(session);
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
        ForgetWaitingSpaces.schedule(factory);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
