package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.stereotype.Component;

/**
 * When a citizen's space ends, as each page shows it; asked for now and then, not for each page.
 */
@Component
class PlannedDepartures {

    private static final String KNOWN = PlannedDepartures.class.getName() + ".known";

    /** So long another browser of the same citizen may show it late. */
    private static final Duration WORTH_ASKING_AGAIN = Duration.ofMinutes(1);

    private record Known(@Nullable Instant erasedFrom, Instant askedAt) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    private final IdentityService identity;
    private final Clock clock;

    PlannedDepartures(IdentityService identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @Nullable Instant of(HttpSession session) {
        var known = session.getAttribute(KNOWN) instanceof Known before ? before : null;
        var now = clock.instant();
        if (known != null && known.askedAt().plus(WORTH_ASKING_AGAIN).isAfter(now)) {
            return known.erasedFrom();
        }
        var asked = new Known(ask(known == null ? null : known.erasedFrom()), now);
        session.setAttribute(KNOWN, asked);
        return asked.erasedFrom();
    }

    private @Nullable Instant ask(@Nullable Instant before) {
        try {
            return switch (identity.departure()) {
                case Reply.Done<IdentityService.Departure>(var departure) -> departure.erasedFrom();
                case Reply.Refused<IdentityService.Departure> _ -> null;
                case Reply.Away<IdentityService.Departure>() -> before;
            };
        } catch (ClientAuthorizationRequiredException _) {
            // The page itself decides whether it needs a login.
            return before;
        }
    }

    /** It has just been changed. */
    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KNOWN);
        }
    }
}
