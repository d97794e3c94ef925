package fr.espacecitoyens.identity.session;

import fr.espacecitoyens.identity.keycloak.Accounts;
import fr.espacecitoyens.identity.keycloak.OpenSession;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The citizen's own sessions, and nobody else's: the token says whose. */
@RestController
@RequestMapping("/me/sessions")
class SessionController {

    record Session(
            String id, String address, Instant startedAt, Instant lastUsedAt, boolean current) {}

    private final Accounts accounts;

    SessionController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    List<Session> all(@AuthenticationPrincipal Jwt token) {
        return Away.told(() ->
                accounts.sessions(token.getSubject()).stream()
                        .map(one ->
                                new Session(
                                        one.id(),
                                        one.address(),
                                        one.startedAt(),
                                        one.lastUsedAt(),
                                        isCurrent(one, token)))
                        .toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        end(token, one -> one.id().equals(id));
    }

    /** All but the one that asks. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@AuthenticationPrincipal Jwt token) {
        end(token, one -> !isCurrent(one, token));
    }

    /** Only what is found among the citizen's own can be ended. */
    private void end(Jwt token, Predicate<OpenSession> which) {
        Away.told(() -> {
            accounts.sessions(token.getSubject()).stream()
                    .filter(which)
                    .forEach(one -> accounts.endSession(one.id()));
            return true;
        });
    }

    private static boolean isCurrent(OpenSession one, Jwt token) {
        return one.id().equals(token.getClaimAsString("sid"));
    }
}
