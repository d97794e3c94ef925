package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.frame.PageMissing;
import fr.espacecitoyens.portal.security.KeycloakVisit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** MES IDENTIFIANTS: user name, password and the like, all of them changed at Keycloak. */
@Controller
class IdentifiersController {

    private static final String PAGE = "/mon-espace/identifiants";
    private static final Set<String> OUTCOMES = Set.of("ok", "annule", "erreur");

    private final KeycloakVisit keycloak;

    IdentifiersController(KeycloakVisit keycloak) {
        this.keycloak = keycloak;
    }

    @GetMapping(PAGE)
    ModelAndView identifiers(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String retour) {
        var page = page(HttpStatus.OK);
        SelfService.of(action)
                .filter(_ -> OUTCOMES.contains(retour))
                .ifPresent(done -> page.addObject("done", done).addObject("outcome", retour));
        return page;
    }

    @PostMapping(PAGE)
    ModelAndView change(
            @RequestParam(defaultValue = "") String action,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = SelfService.of(action).orElseThrow(PageMissing::new);
        String wayBack = PAGE + "?action=" + wanted.slug();
        return keycloak.toDo(wanted.action(), wayBack, request, response)
                .map(address -> new ModelAndView("redirect:" + address))
                .orElseGet(
                        () -> page(HttpStatus.SERVICE_UNAVAILABLE).addObject("keycloakAway", true));
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("account/identifiers", status)
                .addObject("identifiers", SelfService.values());
    }
}
