package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.security.KeycloakVisit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * SUPPRIMER MON ESPACE: what is erased and what is not; log in once more; confirm; 7 days to undo.
 */
@Controller
class DepartureController {

    private static final String PAGE = "/mon-espace/suppression";
    private static final String CONFIRMATION = PAGE + "/confirmation";

    private final IdentityService identity;
    private final KeycloakVisit keycloak;
    private final PlannedDepartures departures;
    private final FreshLogin freshLogin;

    DepartureController(
            IdentityService identity,
            KeycloakVisit keycloak,
            PlannedDepartures departures,
            FreshLogin freshLogin) {
        this.identity = identity;
        this.keycloak = keycloak;
        this.departures = departures;
        this.freshLogin = freshLogin;
    }

    @GetMapping(PAGE)
    ModelAndView explain(@RequestParam(required = false) @Nullable String annulee) {
        return new ModelAndView("account/departure").addObject("stays", annulee != null);
    }

    @PostMapping(PAGE)
    ModelAndView logInAgain(HttpServletRequest request, HttpServletResponse response) {
        return keycloak.toLogInAgain(CONFIRMATION, request, response)
                .map(address -> new ModelAndView("redirect:" + address))
                .orElseGet(() -> away("account/departure"));
    }

    @GetMapping(CONFIRMATION)
    ModelAndView confirm(@AuthenticationPrincipal OidcUser user) {
        return freshLogin.isOf(user)
                ? new ModelAndView("account/departure-confirm")
                : new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping(CONFIRMATION)
    ModelAndView leave(
            @RequestParam(required = false) @Nullable String compris, HttpServletRequest request) {
        if (compris == null) {
            return new ModelAndView("account/departure-confirm", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("unconfirmed", true);
        }
        departures.forget(request);
        return switch (identity.leave()) {
            case Reply.Done<IdentityService.Departure> _,
                    Reply.Refused<IdentityService.Departure> _ ->
                    new ModelAndView("redirect:" + PAGE);
            case Reply.Away<IdentityService.Departure>() -> away("account/departure-confirm");
        };
    }

    @PostMapping(PAGE + "/annulation")
    ModelAndView stay(HttpServletRequest request) {
        departures.forget(request);
        return identity.stay().isAway()
                ? away("account/departure")
                : new ModelAndView("redirect:" + PAGE + "?annulee");
    }

    private static ModelAndView away(String page) {
        return new ModelAndView(page, HttpStatus.SERVICE_UNAVAILABLE).addObject("away", true);
    }
}
