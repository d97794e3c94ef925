package fr.espacecitoyens.keycloak.captcha;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Opens {@code /realms/…/security-check}, where the page's player fetches the spoken question. */
public final class SoundFilesFactory implements RealmResourceProviderFactory {

    static final String ID = "security-check";

    /** For Keycloak, which finds it as a service. */
    public SoundFilesFactory() {}

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new SoundFiles(session);
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
        // No settings of its own.
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
