package fr.espacecitoyens.keycloak.form;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * What Keycloak wants to know of each check of a registration page; all of ours are required, and
 * few have settings.
 */
public abstract class RegistrationStep implements FormActionFactory {

    private final String id;
    private final String displayType;

    /** A check that realm files name by {@code id}. */
    protected RegistrationStep(String id, String displayType) {
        this.id = id;
        this.displayType = displayType;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayType() {
        return displayType;
    }

    @Override
    public final String getHelpText() {
        return displayType;
    }

    @Override
    public final String getReferenceCategory() {
        return "registration";
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {
        // Settings come from the environment, like those of the services.
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
