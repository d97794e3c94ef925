package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.OrganisationProperties;
import fr.espacecitoyens.portal.frame.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what was typed and leads on, or shows the step again with what is wrong. */
@Component
class LeaveStep {

    private final IdentityService identity;
    private final UnsavedSteps unsaved;
    private final StepPage pages;
    private final OrganisationProperties organisation;
    private final Texts texts;

    LeaveStep(
            IdentityService identity,
            UnsavedSteps unsaved,
            StepPage pages,
            OrganisationProperties organisation,
            Texts texts) {
        this.identity = identity;
        this.unsaved = unsaved;
        this.pages = pages;
        this.organisation = organisation;
        this.texts = texts;
    }

    /**
     * SUIVANT.
     *
     * @param found what is wrong already, whatever the service says
     */
    ModelAndView onward(
            TypedStep typed, String draft, HttpServletRequest request, List<FieldError> found) {
        var step = typed.step();
        return switch (keep(typed, draft)) {
            case Reply.Done<Reply.Nothing> _ when found.isEmpty() -> {
                unsaved.forget(request, step);
                yield new ModelAndView("redirect:" + step.nextPage());
            }
            case Reply.Done<Reply.Nothing> _ -> wrong(typed, draft, found);
            case Reply.Refused<Reply.Nothing> refused when refused.status() == 404 ->
                    throw new DraftMissing(true);
            case Reply.Refused<Reply.Nothing> refused ->
                    wrong(
                            typed,
                            draft,
                            Stream.concat(errorsOf(refused).stream(), found.stream()).toList());
            case Reply.Away<Reply.Nothing>() ->
                    pages.again(typed, HttpStatus.SERVICE_UNAVAILABLE, draft)
                            .addObject("away", true);
        };
    }

    /** Leaves the step sideways: what can be kept is kept, the rest waits in the session. */
    ModelAndView aside(TypedStep typed, String draft, HttpServletRequest request, String to) {
        if (keep(typed, draft) instanceof Reply.Done) {
            unsaved.forget(request, typed.step());
        } else {
            unsaved.put(request, draft, typed);
        }
        return new ModelAndView("redirect:" + to);
    }

    ModelAndView wrong(TypedStep typed, String draft, List<FieldError> errors) {
        return pages.again(typed.with(errors), HttpStatus.UNPROCESSABLE_CONTENT, draft);
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
}
