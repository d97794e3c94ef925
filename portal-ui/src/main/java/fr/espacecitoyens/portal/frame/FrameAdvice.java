package fr.espacecitoyens.portal.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs, the error pages included. */
@ControllerAdvice
class FrameAdvice {

    private final OrganisationProperties organisation;

    FrameAdvice(OrganisationProperties organisation) {
        this.organisation = organisation;
    }

    @ModelAttribute("organisation")
    OrganisationProperties organisation() {
        return organisation;
    }

    @ModelAttribute("visitor")
    Visitor visitor(@AuthenticationPrincipal @Nullable OidcUser user) {
        return user == null ? new Visitor(false, null) : new Visitor(true, user.getFullName());
    }
}
