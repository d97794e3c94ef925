package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.PortalProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps the draft's id in the browser until it is closed: whoever comes after on a shared computer
 * must not find it. No script can read it.
 */
@Component
public class DraftCookie {

    /** The name of the cookie that holds the draft's id. */
    public static final String NAME = "espace-inscription";

    /** Tells the home page that there is a draft, but not which. */
    public static final String BEGUN = "espace-inscription-commencee";

    private final boolean secure;

    DraftCookie(PortalProperties portal) {
        this.secure = "https".equals(portal.publicUrl().getScheme());
    }

    /** Keeps it. */
    public void keep(String draft, HttpServletResponse response) {
        add(cookie(NAME, draft, "/inscription").build(), response);
        add(cookie(BEGUN, "oui", "/").build(), response);
    }

    /** Removes it. */
    public void forget(HttpServletResponse response) {
        add(cookie(NAME, "", "/inscription").maxAge(Duration.ZERO).build(), response);
        add(cookie(BEGUN, "", "/").maxAge(Duration.ZERO).build(), response);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, String path) {
        return ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
