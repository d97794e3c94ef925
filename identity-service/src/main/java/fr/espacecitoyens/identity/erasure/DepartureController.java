package fr.espacecitoyens.identity.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The end of the citizen's own space, and nobody else's: the token says whose. */
@RestController
@RequestMapping("/me/departure")
class DepartureController {

    record Planned(@Nullable Instant erasedFrom) {}

    private final AskToLeave askToLeave;

    DepartureController(AskToLeave askToLeave) {
        this.askToLeave = askToLeave;
    }

    @GetMapping
    Planned planned(@AuthenticationPrincipal Jwt token) {
        return new Planned(askToLeave.planned(token.getSubject()).orElse(null));
    }

    @PutMapping
    Planned leave(@AuthenticationPrincipal Jwt token) {
        return new Planned(askToLeave.leave(token).erasedFrom());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay(@AuthenticationPrincipal Jwt token) {
        askToLeave.stay(token.getSubject());
    }
}
