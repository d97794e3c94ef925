package fr.espacecitoyens.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Each page says when the space ends, and offers to stay. */
@ControllerAdvice
class DepartureAdvice {

    private final PlannedDepartures departures;

    DepartureAdvice(PlannedDepartures departures) {
        this.departures = departures;
    }

    @ModelAttribute("erasedFrom")
    @Nullable Instant erasedFrom(
            @AuthenticationPrincipal @Nullable OidcUser user, HttpServletRequest request) {
        var session = request.getSession(false);
        // Whoever sends a form is answered with another page, which asks.
        boolean shown = user != null && session != null && "GET".equals(request.getMethod());
        return shown ? departures.of(session) : null;
    }
}
