package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.identity.IdentityService;
import fr.espacecitoyens.keycloak.pages.PagesFactory;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;

/** Opens {@code /realms/…/registration-help}. */
public final class RegistrationHelpFactory extends PagesFactory {

    private static final URI PREVIOUS_PAGE =
            URI.create(System.getenv().getOrDefault("PUBLIC_URL", "http://localhost:8080"))
                    .resolve("/inscription/moyens-de-contact");

    private @Nullable IdentityService identity;

    /** For Keycloak, which finds it as a service. */
    public RegistrationHelpFactory() {
        super("registration-help");
    }

    @Override
    public void init(Config.Scope config) {
        identity = IdentityService.fromEnvironment();
    }

    @Override
    protected Object pages(KeycloakSession session) {
        var neighbour = Objects.requireNonNull(identity, "init comes before create");
        return new RegistrationHelp(session, neighbour, PREVIOUS_PAGE);
    }
}
