package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.identity.IdentityService;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Opens {@code /realms/…/registration-help}. */
public final class RegistrationHelpFactory implements RealmResourceProviderFactory {

    private static final URI PREVIOUS_PAGE =
            URI.create(System.getenv().getOrDefault("PUBLIC_URL", "http://localhost:8080"))
                    .resolve("/inscription/moyens-de-contact");

    private @Nullable IdentityService identity;

    /** For Keycloak, which finds it as a service. */
    public RegistrationHelpFactory() {}

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        var neighbour = Objects.requireNonNull(identity, "init comes before create");
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new RegistrationHelp(session, neighbour, PREVIOUS_PAGE);
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    @Override
    public String getId() {
        return "registration-help";
    }

    @Override
    public void init(Config.Scope config) {
        identity = IdentityService.fromEnvironment();
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
