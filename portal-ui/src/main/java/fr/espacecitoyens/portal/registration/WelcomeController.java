package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.Draft;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.security.DraftCookie;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bienvenue: what the wizard asks for, and its beginning. */
@Controller
class WelcomeController {

    private final IdentityService identity;
    private final Drafts drafts;
    private final DraftCookie cookie;

    WelcomeController(IdentityService identity, Drafts drafts, DraftCookie cookie) {
        this.identity = identity;
        this.drafts = drafts;
        this.cookie = cookie;
    }

    @GetMapping("/inscription")
    String welcome(@RequestParam @Nullable String expiree, @Nullable Principal who, Model model) {
        if (who != null) {
            return "redirect:/accueil";
        }
        model.addAttribute("expired", expiree != null);
        return "registration/welcome";
    }

    @PostMapping("/inscription")
    String begin(
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String draft,
            HttpServletResponse response) {
        if (draft == null || !isThere(draft)) {
            switch (identity.startDraft()) {
                case Reply.Done<String>(String id) -> cookie.keep(id, response);
                case Reply.Refused<String> _, Reply.Away<String> _ -> throw new PageAway();
            }
        }
        return "redirect:" + WizardStep.CONDITIONS.page();
    }

    /** Goes on at the first step that is still to be made, or at the last one. */
    @GetMapping("/inscription/reprise")
    String resume(@CookieValue(name = DraftCookie.NAME, required = false) @Nullable String draft) {
        var last = WizardStep.MOYENS_DE_CONTACT;
        var next = WizardStep.missingBefore(drafts.open(draft), last.number()).orElse(last);
        return "redirect:" + next.page();
    }

    /** Whoever comes back goes on with what they had typed. */
    private boolean isThere(String draft) {
        try {
            return identity.draft(Drafts.idOf(draft)) instanceof Reply.Done<Draft>;
        } catch (DraftMissing e) {
            return false;
        }
    }
}
