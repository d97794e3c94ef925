package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.frame.PageMissing;
import fr.espacecitoyens.portal.security.KeycloakVisit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Set<String> OUTCOMES = Set.of("ok", "annule", "erreur");

    private final KeycloakVisit keycloak;
    private final IdentityService identity;

    IdentifiersController(KeycloakVisit keycloak, IdentityService identity) {
        this.keycloak = keycloak;
        this.identity = identity;
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
        var wanted = SelfService.offered().filter(one -> one.slug().equals(action)).findFirst();
        return visit(wanted.orElseThrow(PageMissing::new), "", request, response);
    }

    /** Keycloak asks once more, and removes nothing of somebody else. */
    @PostMapping(PAGE + "/retrait")
    ModelAndView remove(
            @RequestParam(defaultValue = "") String moyen,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!CREDENTIAL.matcher(moyen).matches()) {
            throw new PageMissing();
        }
        return visit(SelfService.REMOVAL, ":" + moyen, request, response);
    }

    private ModelAndView visit(
            SelfService wanted,
            String what,
            HttpServletRequest request,
            HttpServletResponse response) {
        String wayBack = PAGE + "?action=" + wanted.slug();
        return keycloak.toDo(wanted.action() + what, wayBack, request, response)
                .map(address -> new ModelAndView("redirect:" + address))
                .orElseGet(
                        () -> page(HttpStatus.SERVICE_UNAVAILABLE).addObject("keycloakAway", true));
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView("account/identifiers", status)
                .addObject("identifiers", SelfService.offered().toList())
                .addObject("methods", identity.loginMethods().valueOrNull());
    }
}
