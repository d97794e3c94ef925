package fr.espacecitoyens.portal.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Whether somebody has just proved who they are: an open browser is not enough for everything. */
@Component
class FreshLogin {

    /** Long enough to read the page; identity-service is somewhat more patient. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Clock clock;

    FreshLogin(Clock clock) {
        this.clock = clock;
    }

    boolean isOf(OidcUser user) {
        var loggedInAt = user.getAuthenticatedAt();
        return loggedInAt != null && loggedInAt.plus(FRESH).isAfter(clock.instant());
    }
}
