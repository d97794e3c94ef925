package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Profile;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** RETIRER a service from one's space: asks first and says what disappears. */
@Controller
class UnlinkController {

    private static final String PAGE = "/mon-espace/services/{link}/retrait";

    private final IdentityService identity;

    UnlinkController(IdentityService identity) {
        this.identity = identity;
    }

    @GetMapping(PAGE)
    ModelAndView ask(@PathVariable String link) {
        return page(link, HttpStatus.OK);
    }

    @PostMapping(PAGE)
    ModelAndView remove(@PathVariable String link) {
        return identity.unlink(link) instanceof Reply.Done
                ? new ModelAndView("redirect:/mon-espace?service=retire")
                : page(link, HttpStatus.SERVICE_UNAVAILABLE).addObject("unlinkAway", true);
    }

    private ModelAndView page(String link, HttpStatus status) {
        return switch (identity.me()) {
            case Reply.Done<Profile>(Profile profile) ->
                    profile.linked().stream()
                            .filter(one -> link.equals(one.id()))
                            .findFirst()
                            .map(one ->
                                    new ModelAndView("account/unlink", status)
                                            .addObject("link", one))
                            .orElseThrow(PageMissing::new);
            case Reply.Refused<Profile> _ -> throw new PageMissing();
            case Reply.Away<Profile>() -> throw new PageAway();
        };
    }
}
