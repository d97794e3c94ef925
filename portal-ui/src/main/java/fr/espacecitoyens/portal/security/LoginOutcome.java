package fr.espacecitoyens.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where one lands after Keycloak: on the page that one came from or asked for, or home with a word
 * of why.
 */
@Component
class LoginOutcome extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginOutcome.class);

    private final DraftCookie draft;
    private final KeptForms keptForms;
    private final Devices devices;

    LoginOutcome(DraftCookie draft, KeptForms keptForms, Devices devices) {
        super();
        this.draft = draft;
        this.keptForms = keptForms;
        this.devices = devices;
        setDefaultTargetUrl("/accueil");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        // Whoever has an account needs the draft no more, and the next person here must not see it.
        draft.forget(response);
        devices.note(who, request);
        String visitFrom = KeycloakVisit.wayBack(request, false);
        String page = visitFrom == null ? keptForms.pageFor(who.getName(), request) : visitFrom;
        if (page != null) {
            clearAuthenticationAttributes(request);
            response.sendRedirect(page);
            return;
        }
        super.onAuthenticationSuccess(request, response, who);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        String code =
                failure instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : "unknown";
        log.atWarn().addKeyValue("code", code).log("login did not succeed");
        String visitFrom = KeycloakVisit.wayBack(request, true);
        response.sendRedirect(visitFrom == null ? "/?connexion=echec" : visitFrom);
    }
}
