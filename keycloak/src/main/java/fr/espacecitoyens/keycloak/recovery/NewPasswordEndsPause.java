package fr.espacecitoyens.keycloak.recovery;

import org.keycloak.Config;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Whoever has chosen a new password, by the letter or after a login, need not wait any longer: «
 * Identifiant ou mot de passe oublié ? » is the way out that the login page tells. Keycloak alone
 * would keep the space locked.
 */
public final class NewPasswordEndsPause implements EventListenerProviderFactory {

    /** For Keycloak, which finds it as a service. */
    public NewPasswordEndsPause() {}

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {
            @Override
            public void onEvent(Event event) {
                if (isNewPassword(event)) {
                    session.loginFailures()
                            .removeUserLoginFailure(
                                    session.getContext().getRealm(), event.getUserId());
                }
            }

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                // The staff has a switch for it.
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    private static boolean isNewPassword(Event event) {
        return event.getType() == EventType.UPDATE_CREDENTIAL
                && event.getUserId() != null
                && event.getDetails() != null
                && PasswordCredentialModel.TYPE.equals(
                        event.getDetails().get(Details.CREDENTIAL_TYPE));
    }

    @Override
    public String getId() {
        return "new-password-ends-pause";
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
