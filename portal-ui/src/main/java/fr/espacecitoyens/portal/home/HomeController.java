package fr.espacecitoyens.portal.home;

import fr.espacecitoyens.portal.backend.BillingService;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.InvoiceQuery;
import fr.espacecitoyens.portal.backend.Profile;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.French;
import fr.espacecitoyens.portal.invoice.InvoiceOverview;
import fr.espacecitoyens.portal.security.DraftCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public home, MON ACCUEIL and MON TABLEAU DE BORD. */
@Controller
class HomeController {

    private final IdentityService identity;
    private final BillingService billing;
    private final French french;

    HomeController(IdentityService identity, BillingService billing, French french) {
        this.identity = identity;
        this.billing = billing;
        this.french = french;
    }

    @GetMapping("/")
    String welcome(
            @RequestParam(required = false) @Nullable String connexion,
            @RequestParam(required = false) @Nullable String deconnexion,
            @RequestParam(required = false) @Nullable String inscription,
            @CookieValue(name = DraftCookie.BEGUN, required = false) @Nullable String begun,
            Model model) {
        if (connexion != null) {
            model.addAttribute("notice", "loginFailed");
        } else if (deconnexion != null) {
            model.addAttribute("notice", "loggedOut");
        } else if (inscription != null) {
            model.addAttribute("notice", "registrationCancelled");
        }
        model.addAttribute("registrationBegun", begun != null && inscription == null);
        return "home/public";
    }

    @GetMapping("/accueil")
    String home(Model model) {
        addOverview(model);
        return "home/citizen";
    }

    @GetMapping("/tableau-de-bord")
    String dashboard(Model model) {
        addOverview(model);
        return "home/dashboard";
    }

    /** The profile first: asking for it completes a registration whose end was missed. */
    private void addOverview(Model model) {
        var profile = identity.me();
        model.addAttribute("profile", profile.valueOrNull());
        model.addAttribute("identityAway", profile.isAway());
        model.addAttribute("noProfile", profile instanceof Reply.Refused<Profile>);
        var invoices = billing.invoices(InvoiceQuery.ALL);
        model.addAttribute("overview", invoices.map(InvoiceOverview::of).valueOrNull());
        model.addAttribute("today", french.today());
    }
}
