package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.identity.IdentityService;
import fr.espacecitoyens.keycloak.settings.RealmSecrets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.authentication.FormAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers the page AUTHENTIFICATION to registration flows. */
public final class DraftPageFactory implements FormAuthenticatorFactory {

    private @Nullable IdentityService identity;

    /** For Keycloak, which finds it as a service. */
    public DraftPageFactory() {}

    @Override
    public void init(Config.Scope config) {
        // Here because every realm that is imported has this page.
        RealmSecrets.require(System.getenv());
        identity = IdentityService.fromEnvironment();
    }

    @Override
    public FormAuthenticator create(KeycloakSession session) {
        return new DraftPage(Objects.requireNonNull(identity, "init comes before create"));
    }

    @Override
    public String getId() {
        return "draft-page";
    }

    @Override
    public String getDisplayType() {
        return "Espace Citoyens: last page of the registration";
    }

    @Override
    public String getHelpText() {
        return "Shows user name, passwords, access keys and security check for a registration draft.";
    }

    @Override
    public String getReferenceCategory() {
        return "registration";
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
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
