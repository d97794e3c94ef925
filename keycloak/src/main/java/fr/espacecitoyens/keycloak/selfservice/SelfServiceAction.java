package fr.espacecitoyens.keycloak.selfservice;

import org.keycloak.Config;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * An action that the portal starts with {@code kc_action}. Keycloak asks for the password first
 * when the last login is older than five minutes, and handles « ANNULER ».
 */
abstract class SelfServiceAction implements RequiredActionProvider, RequiredActionFactory {

    private final String id;
    private final String displayText;

    SelfServiceAction(String id, String displayText) {
        this.id = id;
        this.displayText = displayText;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    @Override
    public final RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Only the citizen starts it.
    }

    @Override
    public void init(Config.Scope config) {
        // Settings come with the realm.
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
