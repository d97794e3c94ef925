package fr.espacecitoyens.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * User name and keys of somebody who pressed PRÉCÉDENT, given back when the page is opened again
 * for the same draft in the same browser. Passwords are never kept.
 */
final class TypedBefore {

    private static final String NOTE = "typed-before:";

    /** Longer than any name or key. */
    private static final int LONGEST = 60;

    private TypedBefore() {}

    static void keep(AuthenticationSessionModel visit, MultivaluedMap<String, String> form) {
        form.forEach((field, values) -> {
            if (isKept(field) && !values.isEmpty() && values.getFirst().length() <= LONGEST) {
                visit.setAuthNote(NOTE + field, values.getFirst());
            }
        });
    }

    static MultivaluedMap<String, String> of(
            AuthenticationSessionModel visit, Iterable<String> fields) {
        var typed = new MultivaluedHashMap<String, String>();
        for (String field : fields) {
            lastVisit(visit, field).ifPresent(text -> typed.putSingle(field, text));
        }
        return typed;
    }

    /** Each way through the portal is a visit of its own; the browser's cookie holds them all. */
    private static Optional<String> lastVisit(AuthenticationSessionModel visit, String field) {
        Optional<String> draft = new DraftNotes(visit).id();
        return visit.getParentSession().getAuthenticationSessions().values().stream()
                .filter(other -> draft.isPresent() && draft.equals(new DraftNotes(other).id()))
                .map(other -> other.getAuthNote(NOTE + field))
                .filter(text -> text != null)
                .reduce((first, last) -> last);
    }

    private static boolean isKept(String field) {
        return field.equals(UserModel.USERNAME) || AccessKeys.isField(field);
    }
}
