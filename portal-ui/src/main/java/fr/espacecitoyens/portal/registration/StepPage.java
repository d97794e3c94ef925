package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.Draft;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A step's page with all that it offers to choose from. */
@Component
class StepPage {

    private final Places places;
    private final IdentityService identity;

    StepPage(Places places, IdentityService identity) {
        this.places = places;
        this.identity = identity;
    }

    /** As somebody comes to it. */
    ModelAndView shown(TypedStep typed, Draft draft) {
        return page(typed, HttpStatus.OK, draft);
    }

    /** As it comes back, with what was typed. */
    ModelAndView again(TypedStep typed, HttpStatus status, String draft) {
        return page(typed, status, identity.draft(draft).valueOrNull());
    }

    private ModelAndView page(TypedStep typed, HttpStatus status, @Nullable Draft draft) {
        var step = typed.step();
        var page =
                new ModelAndView("registration/" + step.part(), status)
                        .addObject("form", typed.form())
                        .addObject("step", step.number());
        switch (step) {
            case CONDITIONS -> {}
            case IDENTITE -> addBirthplace(page, typed).addObject("photo", photo(draft));
            case ADRESSE -> page.addObject("countries", places.countries());
            case MOYENS_DE_CONTACT ->
                    page.addObject("letters", draft != null && draft.isReachableByLetter());
        }
        return page;
    }

    private ModelAndView addBirthplace(ModelAndView page, TypedStep typed) {
        var form = typed.form();
        page.addObject("countries", places.countries())
                .addObject("departments", places.departments())
                .addObject("abroad", BirthTown.isAbroad(form.value("birthCountry")));
        return form.value("birthTownChoice").isBlank() ? page : addFound(page, typed);
    }

    /** The communes that a search finds for what was typed; nothing while the service is away. */
    ModelAndView addFound(ModelAndView page, TypedStep typed) {
        String name = typed.form().value("birthTown");
        var found = places.communes(name, typed.form().value("birthDepartment")).valueOrNull();
        return page.addObject("searched", found != null && !name.isBlank())
                .addObject("communes", found == null ? List.of() : found);
    }

    /** Changes with the picture, so that the browser shows no older one. */
    private static @Nullable Long photo(@Nullable Draft draft) {
        return draft == null || draft.photoStoredAt() == null
                ? null
                : draft.photoStoredAt().toEpochMilli();
    }
}
