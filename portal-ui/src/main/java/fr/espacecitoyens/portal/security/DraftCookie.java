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

    /** The cookie's name. */
    public static final String NAME = "espace-inscription";

    private final boolean secure;

    DraftCookie(PortalProperties portal) {
        this.secure = "https".equals(portal.publicUrl().getScheme());
    }

    /** Keeps it. */
    public void keep(String draft, HttpServletResponse response) {
        add(cookie(draft).build(), response);
    }

    /** Removes it. */
    public void forget(HttpServletResponse response) {
        add(cookie("").maxAge(Duration.ZERO).build(), response);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path("/inscription")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
