package fr.espacecitoyens.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends whoever is logged in to Keycloak for one thing, and back to the page they came from. What
 * is typed there (passwords, for one) never touches the portal.
 */
@Component
public class KeycloakVisit {

    /** The parameter of the page that says how the visit ended. */
    public static final String OUTCOME = "retour";

    private static final String WAY_BACK = KeycloakVisit.class.getName() + ".wayBack";

    private final PushedAuthorization pushed;

    KeycloakVisit(PushedAuthorization pushed) {
        this.pushed = pushed;
    }

    /**
     * To change something of the account.
     *
     * @param action the alias of the required action
     * @param wayBack the page of the portal to come back to
     * @return the address to send the browser to; empty when Keycloak is away
     */
    public Optional<String> toDo(
            String action,
            String wayBack,
            HttpServletRequest request,
            HttpServletResponse response) {
        return begin(Map.of("kc_action", action), wayBack, request, response);
    }

    /** To prove once more who one is, however short ago one has logged in. */
    public Optional<String> toLogInAgain(
            String wayBack, HttpServletRequest request, HttpServletResponse response) {
        return begin(Map.of("prompt", "login"), wayBack, request, response);
    }

    private Optional<String> begin(
            Map<String, String> order,
            String wayBack,
            HttpServletRequest request,
            HttpServletResponse response) {
        var address = pushed.begin(order, request, response);
        address.ifPresent(_ -> request.getSession().setAttribute(WAY_BACK, wayBack));
        return address;
    }

    /** Where a visit that ends now came from, with how it ended; null if none is under way. */
    static @Nullable String wayBack(HttpServletRequest request, boolean failed) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(WAY_BACK) instanceof String page)) {
            return null;
        }
        session.removeAttribute(WAY_BACK);
        String outcome = failed ? "erreur" : outcome(request.getParameter("kc_action_status"));
        return page + (page.contains("?") ? "&" : "?") + OUTCOME + "=" + outcome;
    }

    /** Without a status nothing was to be done but to log in. */
    private static String outcome(@Nullable String status) {
        return switch (status) {
            case null -> "ok";
            case "success" -> "ok";
            case "cancelled" -> "annule";
            default -> "erreur";
        };
    }
}
