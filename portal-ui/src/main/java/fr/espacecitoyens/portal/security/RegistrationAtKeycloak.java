package fr.espacecitoyens.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the browser to Keycloak's registration page; the draft's id never stands in an address. */
@Component
public class RegistrationAtKeycloak {

    private final PushedAuthorization pushed;

    RegistrationAtKeycloak(PushedAuthorization pushed) {
        this.pushed = pushed;
    }

    /** The address to send the browser to; empty when Keycloak is away. */
    public Optional<String> begin(
            String draft, HttpServletRequest request, HttpServletResponse response) {
        return pushed.begin(Map.of("prompt", "create", "draft", draft), request, response);
    }
}
