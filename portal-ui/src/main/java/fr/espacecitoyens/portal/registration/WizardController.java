package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.frame.PageMissing;
import fr.espacecitoyens.portal.security.DraftCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The four steps that are forms: shown with what is known, kept when they are left. */
@Controller
class WizardController {

    private static final String STEP =
            "/inscription/{step:conditions|identite|adresse|moyens-de-contact}";

    private final Drafts drafts;
    private final UnsavedSteps unsaved;
    private final StepPage pages;
    private final LeaveStep leave;
    private final PhotoUpload photos;

    WizardController(
            Drafts drafts,
            UnsavedSteps unsaved,
            StepPage pages,
            LeaveStep leave,
            PhotoUpload photos) {
        this.drafts = drafts;
        this.unsaved = unsaved;
        this.pages = pages;
        this.leave = leave;
        this.photos = photos;
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
        return pages.shown(typed, draft);
    }

    @PostMapping(STEP)
    ModelAndView leave(
            @PathVariable("step") String path,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request) {
        var typed = TypedStep.sent(step(path), parameters);
        String draft = Drafts.idOf(cookie);
        var wrongPhoto = photos.take(draft, photo);
        return switch (parameters.getOrDefault("action", "suivant")) {
            case "precedent" -> leave.aside(typed, draft, request, typed.step().previousPage());
            case "annuler" ->
                    leave.aside(typed, draft, request, "/inscription/annuler?etape=" + path);
            default -> leave.onward(typed, draft, request, wrongPhoto);
        };
    }

    private static WizardStep step(String path) {
        return WizardStep.at(path).orElseThrow(PageMissing::new);
    }
}
