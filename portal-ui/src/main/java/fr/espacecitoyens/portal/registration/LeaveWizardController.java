package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.security.DraftCookie;
import fr.espacecitoyens.portal.security.RegistrationAtKeycloak;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two ways out of the wizard: on to Keycloak's page, or ANNULER. */
@Controller
class LeaveWizardController {

    private static final int AT_KEYCLOAK = 5;

    private final Drafts drafts;
    private final IdentityService identity;
    private final RegistrationAtKeycloak keycloak;
    private final DraftCookie cookies;
    private final UnsavedSteps unsaved;

    LeaveWizardController(
            Drafts drafts,
            IdentityService identity,
            RegistrationAtKeycloak keycloak,
            DraftCookie cookies,
            UnsavedSteps unsaved) {
        this.drafts = drafts;
        this.identity = identity;
        this.keycloak = keycloak;
        this.cookies = cookies;
        this.unsaved = unsaved;
    }

    @GetMapping("/inscription/authentification")
    String authentication(
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        var draft = drafts.open(cookie);
        return WizardStep.missingBefore(draft, AT_KEYCLOAK)
                .map(WizardStep::page)
                .or(() -> keycloak.begin(draft.id(), request, response))
                .map(page -> "redirect:" + page)
                .orElseThrow(PageAway::new);
    }

    @GetMapping("/inscription/annuler")
    String ask(@RequestParam(required = false) @Nullable String etape, Model model) {
        var back = WizardStep.at(etape).orElse(WizardStep.CONDITIONS);
        model.addAttribute("back", back.page());
        return "registration/cancel";
    }

    @PostMapping("/inscription/annuler")
    String cancel(
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (cookie != null) {
            // Should identity-service be away, the draft dies of its age.
            identity.forget(Drafts.idOf(cookie));
        }
        for (var step : WizardStep.values()) {
            unsaved.forget(request, step);
        }
        cookies.forget(response);
        return "redirect:/?inscription=annulee";
    }
}
