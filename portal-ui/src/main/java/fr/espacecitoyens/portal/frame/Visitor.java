package fr.espacecitoyens.portal.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who looks at the page.
 *
 * @param name first and last name of whoever is logged in, if Keycloak told them
 * @param tag tells in a form for whom it was made
 * @param sessionSeconds how long the session lasts from now on if no other page is opened
 * @param sessionEnd the same as a moment
 */
record Visitor(
        boolean loggedIn,
        @Nullable String name,
        @Nullable String tag,
        int sessionSeconds,
        @Nullable Instant sessionEnd) {

    static final Visitor STRANGER = new Visitor(false, null, null, 0, null);

    static Visitor citizen(OidcUser user, int sessionSeconds, Instant sessionEnd) {
        String tag = VisitorTag.of(user.getSubject());
        return new Visitor(true, user.getFullName(), tag, sessionSeconds, sessionEnd);
    }
}
