package fr.espacecitoyens.portal.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keycloak tells that it has ended a session: the portal's own one ends with it, at once. */
@RestController
class EndedAtKeycloak {

    static final String PATH = "/deconnexion/keycloak";

    private static final Logger log = LoggerFactory.getLogger(EndedAtKeycloak.class);

    private final LogoutTokens tokens;
    private final WebSessions sessions;

    EndedAtKeycloak(LogoutTokens tokens, WebSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> ended(
            @RequestParam(name = "logout_token", defaultValue = "") String token) {
        try {
            Jwt ended = tokens.read(token);
            sessions.end(ended.getSubject(), ended.getClaimAsString("sid"));
            return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        } catch (JwtException e) {
            log.atWarn().setCause(e).log("refused to end a session");
            return ResponseEntity.badRequest().build();
        }
    }
}
