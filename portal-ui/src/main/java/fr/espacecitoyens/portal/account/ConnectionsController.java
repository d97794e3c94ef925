package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.IdentityService.OpenSession;
import fr.espacecitoyens.portal.security.Devices;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** MES CONNEXIONS: where one is logged in, and how to end it there. */
@Controller
class ConnectionsController {

    private static final String PAGE = "/mon-espace/connexions";
    private static final String OTHERS = "autres";

    /** This one first, then the latest used. */
    private static final Comparator<OpenSession> ORDER =
            Comparator.comparing(OpenSession::current)
                    .thenComparing(OpenSession::lastUsedAt)
                    .reversed();

    /**
     * A session as the page shows it.
     *
     * @param device in words
     */
    record Connection(OpenSession session, String device) {}

    private final IdentityService identity;
    private final Devices devices;

    ConnectionsController(IdentityService identity, Devices devices) {
        this.identity = identity;
        this.devices = devices;
    }

    @GetMapping(PAGE)
    ModelAndView connections(@RequestParam(required = false) @Nullable String fin) {
        return page(HttpStatus.OK).addObject("ended", fin != null);
    }

    @PostMapping(PAGE)
    ModelAndView end(@RequestParam(defaultValue = "") String connexion) {
        var reply =
                connexion.equals(OTHERS)
                        ? identity.endOtherSessions()
                        : identity.endSession(connexion);
        return reply.isAway()
                ? page(HttpStatus.SERVICE_UNAVAILABLE).addObject("endAway", true)
                : new ModelAndView("redirect:" + PAGE + "?fin");
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView("account/connections", status)
                .addObject("connections", identity.sessions().map(this::shown).valueOrNull());
    }

    private List<Connection> shown(List<OpenSession> sessions) {
        var words = devices.of(sessions.stream().map(OpenSession::id).toList());
        return sessions.stream()
                .sorted(ORDER)
                .map(one -> new Connection(one, words.getOrDefault(one.id(), "Appareil inconnu")))
                .toList();
    }
}
