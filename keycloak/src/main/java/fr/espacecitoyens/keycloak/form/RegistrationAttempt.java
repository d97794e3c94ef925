package fr.espacecitoyens.keycloak.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/**
 * One press on VALIDER. Keycloak runs all checks of the page whatever the first ones say; ours look
 * here first, so that a check with an effect outside (the reservation of the draft) runs only when
 * all before it were passed.
 */
public final class RegistrationAttempt {

    private static final String REFUSED = "espace-citoyens.registration-refused";
    private static final String STOPPED = "espace-citoyens.registration-stopped";

    private RegistrationAttempt() {}

    /** Whether an earlier check of this request has failed. */
    public static boolean isRefused(KeycloakSession session) {
        return Boolean.TRUE.equals(session.getAttribute(REFUSED));
    }

    /**
     * Whether an earlier check of this request has failed so that nothing else may be looked at.
     */
    public static boolean isStopped(KeycloakSession session) {
        return Boolean.TRUE.equals(session.getAttribute(STOPPED));
    }

    /** Shows the page again with these messages and what was typed, except the passwords. */
    public static void refuse(
            ValidationContext context, String reason, List<FormMessage> messages) {
        context.getSession().setAttribute(REFUSED, true);
        context.error(reason);
        context.validationError(withoutPasswords(context), messages);
    }

    /** Like {@link #refuse}, and the later checks stay silent. */
    public static void stop(ValidationContext context, String reason, List<FormMessage> messages) {
        context.getSession().setAttribute(STOPPED, true);
        refuse(context, reason, messages);
    }

    private static MultivaluedMap<String, String> withoutPasswords(ValidationContext context) {
        // A copy: Keycloak hands the same map to every check.
        var typed =
                new MultivaluedHashMap<String, String>(
                        context.getHttpRequest().getDecodedFormParameters());
        typed.keySet().removeIf(field -> field.startsWith("password"));
        return typed;
    }
}
