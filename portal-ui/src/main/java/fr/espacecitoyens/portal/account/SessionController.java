package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.AccessTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** « PROLONGER MA SESSION »: being asked is all that a session needs to go on. */
@Controller
class SessionController {

    private final AccessTokens tokens;

    SessionController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prolong() {
        tokens.keepAlive();
    }
}
