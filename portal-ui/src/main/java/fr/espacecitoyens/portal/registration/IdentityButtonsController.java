package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.DraftPhotos;
import fr.espacecitoyens.portal.backend.Places;
import fr.espacecitoyens.portal.frame.PageMissing;
import fr.espacecitoyens.portal.security.DraftCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What the step « Identité » offers besides going on: search a commune, change the picture. */
@Controller
class IdentityButtonsController {

    private static final String PAGE = "/inscription/identite";

    private final Places places;
    private final DraftPhotos photos;
    private final PhotoUpload upload;
    private final StepPage pages;
    private final LeaveStep leave;

    IdentityButtonsController(
            Places places,
            DraftPhotos photos,
            PhotoUpload upload,
            StepPage pages,
            LeaveStep leave) {
        this.places = places;
        this.photos = photos;
        this.upload = upload;
        this.pages = pages;
        this.leave = leave;
    }

    /** CHERCHER: shows the communes that were found, as choices below the field. */
    @PostMapping(path = PAGE, params = "action=chercher")
    ModelAndView search(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie) {
        var typed = TypedStep.sent(WizardStep.IDENTITE, parameters);
        String draft = Drafts.idOf(cookie);
        var page = pages.again(typed.with(upload.take(draft, photo)), HttpStatus.OK, draft);
        return pages.addFound(page, typed);
    }

    /** Without JavaScript, another country's fields come with a new page. */
    @PostMapping(path = PAGE, params = "action=pays")
    ModelAndView country(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie) {
        var typed = TypedStep.sent(WizardStep.IDENTITE, parameters);
        String draft = Drafts.idOf(cookie);
        return pages.again(typed.with(upload.take(draft, photo)), HttpStatus.OK, draft);
    }

    @PostMapping(path = PAGE, params = "action=photo")
    ModelAndView changePhoto(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request) {
        var typed = TypedStep.sent(WizardStep.IDENTITE, parameters);
        String draft = Drafts.idOf(cookie);
        var wrong = upload.takeChosen(draft, photo);
        return wrong.isEmpty()
                ? leave.aside(typed, draft, request, PAGE + "#photo")
                : leave.wrong(typed, draft, wrong);
    }

    @PostMapping(path = PAGE, params = "action=sans-photo")
    ModelAndView removePhoto(
            @RequestParam Map<String, String> parameters,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request) {
        String draft = Drafts.idOf(cookie);
        // Should identity-service be away, the picture is still shown, with its button.
        photos.remove(draft);
        var typed = TypedStep.sent(WizardStep.IDENTITE, parameters);
        return leave.aside(typed, draft, request, PAGE + "#photo");
    }

    @GetMapping("/inscription/photo")
    ResponseEntity<byte[]> photo(
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String cookie) {
        byte[] picture = photos.show(Drafts.idOf(cookie)).valueOrNull();
        if (picture == null) {
            throw new PageMissing();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }

    /** For the suggestions while somebody types. */
    @GetMapping(path = "/inscription/communes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Places.Commune> communes(
            @RequestParam String nom, @RequestParam(defaultValue = "") String departement) {
        var found =
                nom.isBlank() || nom.length() > 100 || departement.length() > 100
                        ? null
                        : places.communes(nom, departement).valueOrNull();
        return found == null ? List.of() : found;
    }
}
