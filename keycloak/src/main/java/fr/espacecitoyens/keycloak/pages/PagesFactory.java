package fr.espacecitoyens.keycloak.pages;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Opens {@code /realms/…/<id>}; what answers there is made anew for each request. */
public abstract class PagesFactory implements RealmResourceProviderFactory {

    private final String id;

    /**
     * Pages below an address.
     *
     * @param id the last part of the address
     */
    protected PagesFactory(String id) {
        this.id = id;
    }

    /** The JAX-RS resource of one request. */
    protected abstract Object pages(KeycloakSession session);

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return pages(session);
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    @Override
    public String getId() {
        return id;
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
