package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Profile;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.security.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** MON ESPACE. */
@Controller
class AccountController {

    private static final List<String> FIELDS = List.of("service", "key");

    private final IdentityService identity;
    private final KeptForms keptForms;

    AccountController(IdentityService identity, KeptForms keptForms) {
        this.identity = identity;
        this.keptForms = keptForms;
    }

    @GetMapping("/mon-espace")
    ModelAndView account(
            @RequestParam(required = false) @Nullable String cle,
            @RequestParam(required = false) @Nullable String service,
            HttpServletRequest request) {
        var kept = keptForms.take(request);
        return page(Form.of(FIELDS, kept.orElse(Map.of())), HttpStatus.OK)
                .addObject("restored", kept.isPresent())
                .addObject("added", cle != null)
                .addObject("removed", service != null);
    }

    @PostMapping("/mon-espace/cles")
    ModelAndView addKey(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String key) {
        var typed = Form.of(FIELDS, Map.of("service", service, "key", key));
        return switch (identity.link(service, key.strip())) {
            case Reply.Done<Profile.Link> _ -> new ModelAndView("redirect:/mon-espace?cle=ajoutee");
            case Reply.Refused<Profile.Link> refused ->
                    page(typed.with(errorsOf(refused)), HttpStatus.UNPROCESSABLE_CONTENT);
            case Reply.Away<Profile.Link>() ->
                    page(typed, HttpStatus.SERVICE_UNAVAILABLE).addObject("keyAway", true);
        };
    }

    private static List<FieldError> errorsOf(Reply.Refused<?> refused) {
        return refused.errors().isEmpty()
                ? List.of(new FieldError("key", refused.detail()))
                : refused.errors();
    }

    private ModelAndView page(Form form, HttpStatus status) {
        var profile = identity.me();
        var known = profile.valueOrNull();
        return new ModelAndView("account/account", status)
                .addObject("form", form)
                .addObject("profile", known)
                .addObject("addressLines", known == null ? List.of() : known.addressLines())
                .addObject("noProfile", profile instanceof Reply.Refused<Profile>)
                .addObject("services", identity.services().valueOrNull());
    }
}
