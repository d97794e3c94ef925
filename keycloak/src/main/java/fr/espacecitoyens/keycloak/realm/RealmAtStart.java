package fr.espacecitoyens.keycloak.realm;

import jakarta.ws.rs.NotFoundException;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/**
 * Applies the realm file to the realm that is there already; Keycloak's own import skips it. A
 * setting that was changed by hand goes back to the file's. Offers no page: it is a provider only
 * to be called at the start.
 */
public final class RealmAtStart implements RealmResourceProviderFactory {

    private static final Logger LOG = Logger.getLogger(RealmAtStart.class);

    /** For Keycloak, which finds it as a service. */
    public RealmAtStart() {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, RealmAtStart::apply);
            }
        });
    }

    private static void apply(KeycloakSession session) {
        RealmFile file = RealmFile.read(System.getenv());
        RealmModel realm = session.realms().getRealmByName(file.name());
        if (realm == null) {
            // The import makes it.
            return;
        }
        session.getContext().setRealm(realm);
        new RealmUpdate(session, realm).apply(file);
        LOG.infof("realm %s is as its file says", file.name());
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                throw new NotFoundException();
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    @Override
    public String getId() {
        return "realm-at-start";
    }

    @Override
    public void init(Config.Scope config) {
        // The file is in this jar, its values come from the environment.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
