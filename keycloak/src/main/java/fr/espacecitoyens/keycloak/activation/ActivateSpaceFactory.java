package fr.espacecitoyens.keycloak.activation;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers the activation to realms. */
public final class ActivateSpaceFactory implements RequiredActionFactory {

    /** For Keycloak, which finds it as a service. */
    public ActivateSpaceFactory() {}

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ActivateSpace();
    }

    @Override
    public String getId() {
        return ActivateSpace.ID;
    }

    @Override
    public String getDisplayText() {
        return "Espace Citoyens: activate the space";
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return MailPace.settings();
    }

    @Override
    public void validateConfig(
            KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        try {
            MailPace.of(model.getConfig());
        } catch (NumberFormatException e) {
            throw new ModelValidationException("Both settings are numbers");
        }
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
