package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.OrganisationProperties;
import fr.espacecitoyens.portal.frame.PageMissing;
import fr.espacecitoyens.portal.frame.Texts;
import fr.espacecitoyens.portal.security.DraftCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The four steps that are forms: shown with what is known, kept when they are left. */
@Controller
class WizardController {

    private static final String STEP =
            "/inscription/{step:conditions|identite|adresse|moyens-de-contact}";

    private final Drafts drafts;
    private final IdentityService identity;
    private final UnsavedSteps unsaved;
    private final OrganisationProperties organisation;
    private final Texts texts;

    WizardController(
            Drafts drafts,
            IdentityService identity,
            UnsavedSteps unsaved,
            OrganisationProperties organisation,
            Texts texts) {
        this.drafts = drafts;
        this.identity = identity;
        this.unsaved = unsaved;
        this.organisation = organisation;
        this.texts = texts;
    }

    @GetMapping(STEP)
    ModelAndView show(
            @PathVariable("step") String path,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request) {
        var step = step(path);
        var draft = drafts.open(cookie);
        var missing = WizardStep.missingBefore(draft, step.number());
        if (missing.isPresent()) {
            return new ModelAndView("redirect:" + missing.get().page());
        }
        var typed =
                unsaved.find(request, draft.id(), step)
                        .orElseGet(() -> TypedStep.kept(step, step.keptIn(draft)));
        return page(step, typed.form(), HttpStatus.OK);
    }

    @PostMapping(STEP)
    ModelAndView leave(
            @PathVariable("step") String path,
            @RequestParam(defaultValue = "suivant") String action,
            @RequestParam Map<String, String> parameters,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request) {
        var typed = TypedStep.sent(step(path), parameters);
        String draft = Drafts.idOf(cookie);
        return switch (action) {
            case "precedent" -> aside(typed, draft, request, typed.step().previousPage());
            case "annuler" -> aside(typed, draft, request, "/inscription/annuler?etape=" + path);
            default -> onward(typed, draft, request);
        };
    }

    private ModelAndView onward(TypedStep typed, String draft, HttpServletRequest request) {
        var step = typed.step();
        return switch (keep(typed, draft)) {
            case Reply.Done<Reply.Nothing> _ -> {
                unsaved.forget(request, step);
                yield new ModelAndView("redirect:" + step.nextPage());
            }
            case Reply.Refused<Reply.Nothing> refused when refused.status() == 404 ->
                    throw new DraftMissing(true);
            case Reply.Refused<Reply.Nothing> refused ->
                    page(
                            step,
                            typed.form().with(errorsOf(refused)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Reply.Away<Reply.Nothing>() ->
                    page(step, typed.form(), HttpStatus.SERVICE_UNAVAILABLE)
                            .addObject("away", true);
        };
    }

    /** Leaves the step sideways: what can be kept is kept, the rest waits in the session. */
    private ModelAndView aside(
            TypedStep typed, String draft, HttpServletRequest request, String to) {
        if (keep(typed, draft) instanceof Reply.Done) {
            unsaved.forget(request, typed.step());
        } else {
            unsaved.put(request, draft, typed);
        }
        return new ModelAndView("redirect:" + to);
    }

    private Reply<Reply.Nothing> keep(TypedStep typed, String draft) {
        var step = typed.step();
        if (step == WizardStep.CONDITIONS) {
            return typed.form().value("accepted").isEmpty()
                    ? refusal(List.of(new FieldError("accepted", texts.of("terms.notAccepted"))))
                    : identity.keep(
                            draft, step.part(), Map.of("version", organisation.termsVersion()));
        }
        return identity.keep(draft, step.part(), typed.toService());
    }

    private static Reply<Reply.Nothing> refusal(List<FieldError> errors) {
        return new Reply.Refused<>(422, "invalid-fields", "", errors);
    }

    /** A refusal that names no field is shown in its own words. */
    private static List<FieldError> errorsOf(Reply.Refused<?> refused) {
        return refused.errors().isEmpty()
                ? List.of(new FieldError("", refused.detail()))
                : refused.errors();
    }

    private static ModelAndView page(WizardStep step, Form form, HttpStatus status) {
        var page = new ModelAndView("registration/" + step.part(), status);
        return page.addObject("form", form).addObject("step", step.number());
    }

    private static WizardStep step(String path) {
        return WizardStep.at(path).orElseThrow(PageMissing::new);
    }
}
