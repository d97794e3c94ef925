package fr.espacecitoyens.identity.session;

import fr.espacecitoyens.identity.keycloak.Accounts;
import fr.espacecitoyens.identity.keycloak.LoginMethod;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the citizen logs in with besides the password. It is removed at Keycloak, not here. */
@RestController
class LoginMethodController {

    private final Accounts accounts;

    LoginMethodController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/me/login-methods")
    List<LoginMethod> all(@AuthenticationPrincipal Jwt token) {
        return Away.told(() -> accounts.loginMethods(token.getSubject()));
    }
}
