package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.security.DraftCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The step « Moyens de contact »: an address that is probably mistyped is asked about, once, and
 * corrected by one press; SUIVANT again keeps it as it is.
 */
@Controller
class ContactButtonsController {

    private static final String PAGE = "/inscription/moyens-de-contact";

    private final StepPage pages;
    private final LeaveStep leave;

    ContactButtonsController(StepPage pages, LeaveStep leave) {
        this.pages = pages;
        this.leave = leave;
    }

    @PostMapping(path = PAGE, params = "action=suivant")
    ModelAndView next(
            @RequestParam Map<String, String> parameters,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request) {
        var typed = TypedStep.sent(WizardStep.MOYENS_DE_CONTACT, parameters);
        String draft = Drafts.idOf(cookie);
        String email = typed.form().value("email");
        var page = leave.onward(typed, draft, request, List.of());
        boolean asked = email.equals(typed.form().value("emailKept"));
        return asked || page.getStatus() != null
                ? page
                : EmailTypo.meant(email)
                        .map(meant ->
                                pages.again(typed, HttpStatus.OK, draft)
                                        .addObject("meantEmail", meant))
                        .orElse(page);
    }

    @PostMapping(path = PAGE, params = "action=corriger")
    ModelAndView correct(
            @RequestParam Map<String, String> parameters,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request) {
        var typed = TypedStep.sent(WizardStep.MOYENS_DE_CONTACT, parameters);
        String email = typed.form().value("email");
        return leave.onward(
                typed.withEmail(EmailTypo.meant(email).orElse(email)),
                Drafts.idOf(cookie),
                request,
                List.of());
    }
}
