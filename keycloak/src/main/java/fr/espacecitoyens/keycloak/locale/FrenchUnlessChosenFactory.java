package fr.espacecitoyens.keycloak.locale;

import org.keycloak.Config;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleSelectorProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Takes the place of Keycloak's own choice of language. */
public final class FrenchUnlessChosenFactory implements LocaleSelectorProviderFactory {

    /** For Keycloak, which finds it as a service. */
    public FrenchUnlessChosenFactory() {}

    @Override
    public LocaleSelectorProvider create(KeycloakSession session) {
        return new FrenchUnlessChosen(session);
    }

    @Override
    public String getId() {
        return "french-unless-chosen";
    }

    @Override
    public int order() {
        // Higher than Keycloak's own, which has 0.
        return 10;
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
