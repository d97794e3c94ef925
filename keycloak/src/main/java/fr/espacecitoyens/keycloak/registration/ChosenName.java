package fr.espacecitoyens.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The user name of one press on VALIDER: the one that was typed, or one of those that were offered
 * because it was taken.
 */
final class ChosenName {

    private static final String OFFERED = "username-offered";
    private static final String TAKEN = "username-taken";

    private ChosenName() {}

    /**
     * An offered name counts while the refused one still stands in the field. Kept in the form, so
     * that all checks that follow, and the page, see the same name.
     */
    static String of(MultivaluedMap<String, String> form) {
        String typed = UserName.normal(form.getFirst(UserModel.USERNAME));
        String offered = UserName.normal(form.getFirst(OFFERED));
        String taken = UserName.normal(form.getFirst(TAKEN));
        String name = !offered.isEmpty() && typed.equals(taken) ? offered : typed;
        form.putSingle(UserModel.USERNAME, name);
        return name;
    }

    static void isTaken(KeycloakSession session) {
        session.setAttribute(TAKEN, true);
    }

    /** For the page that says so. */
    static void offer(
            KeycloakSession session, MultivaluedMap<String, String> form, LoginFormsProvider page) {
        String name = UserName.normal(form.getFirst(UserModel.USERNAME));
        page.setAttribute(
                "freeNames",
                Boolean.TRUE.equals(session.getAttribute(TAKEN))
                        ? FreeUserNames.of(session).like(name)
                        : List.of());
    }
}
