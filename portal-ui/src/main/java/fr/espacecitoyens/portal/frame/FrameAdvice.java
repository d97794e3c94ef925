package fr.espacecitoyens.portal.frame;

import static java.time.temporal.ChronoUnit.SECONDS;

import fr.espacecitoyens.portal.PortalProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs, the error pages included. */
@ControllerAdvice
class FrameAdvice {

    private final OrganisationProperties organisation;
    private final PortalProperties portal;
    private final Clock clock;

    FrameAdvice(OrganisationProperties organisation, PortalProperties portal, Clock clock) {
        this.organisation = organisation;
        this.portal = portal;
        this.clock = clock;
    }

    @ModelAttribute("organisation")
    OrganisationProperties organisation() {
        return organisation;
    }

    /** Where whoever has the page on paper finds it again. */
    @ModelAttribute("pageAddress")
    String pageAddress(HttpServletRequest request) {
        return portal.address("") + request.getRequestURI();
    }

    @ModelAttribute("visitor")
    Visitor visitor(@AuthenticationPrincipal @Nullable OidcUser user, HttpServletRequest request) {
        var session = request.getSession(false);
        if (user == null || session == null) {
            return Visitor.STRANGER;
        }
        var now = clock.instant();
        var active = Objects.requireNonNullElse(FollowUp.lastActivity(), now);
        var end = active.plusSeconds(session.getMaxInactiveInterval());
        return Visitor.citizen(user, Math.toIntExact(now.until(end, SECONDS)), end);
    }
}
