package fr.espacecitoyens.keycloak.activation;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The moment in which a waiting space becomes one that can be used. */
final class Activation {

    enum Outcome {
        ACTIVATED,
        ALREADY_ACTIVATED,
        /** Another space has proved the same address in the meantime. */
        ADDRESS_TAKEN
    }

    private final KeycloakSession session;
    private final RealmModel realm;

    Activation(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    Outcome of(UserModel user) {
        var space = new WaitingSpace(user);
        if (space.isActivated()) {
            return Outcome.ALREADY_ACTIVATED;
        }
        UserModel owner = session.users().getUserByEmail(realm, space.address());
        if (owner != null && !owner.getId().equals(user.getId())) {
            return Outcome.ADDRESS_TAKEN;
        }
        space.activate();
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.VERIFY_EMAIL)
                .user(user)
                .success();
        return Outcome.ACTIVATED;
    }

    /**
     * Where this very browser has registered, or logged in with the right password, its visit goes
     * on; every other one has to log in.
     */
    Optional<Response> goOn(UserModel user) {
        var root =
                new AuthenticationSessionManager(session)
                        .getCurrentRootAuthenticationSession(realm);
        if (root == null) {
            return Optional.empty();
        }
        return root.getAuthenticationSessions().values().stream()
                .filter(visit -> isWaitingFor(user, visit))
                .findFirst()
                .map(this::goOn);
    }

    private Response goOn(AuthenticationSessionModel visit) {
        return AuthenticationManager.redirectToRequiredActions(
                session, realm, visit, session.getContext().getUri(), ActivateSpace.ID);
    }

    private static boolean isWaitingFor(UserModel user, AuthenticationSessionModel visit) {
        return visit.getAuthenticatedUser() != null
                && visit.getAuthenticatedUser().getId().equals(user.getId())
                && AuthenticationSessionModel.Action.REQUIRED_ACTIONS
                        .name()
                        .equals(visit.getAction())
                && ActivateSpace.ID.equals(
                        visit.getAuthNote(
                                AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION));
    }
}
