package fr.espacecitoyens.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** 401 and 403 with the standard header of RFC 6750 and a problem as the body. */
final class ProblemAuthentication {

    private final JsonMapper json;

    ProblemAuthentication(JsonMapper json) {
        this.json = json;
    }

    AuthenticationEntryPoint entryPoint() {
        var standard = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            standard.commence(request, response, failure);
            write(response, HttpStatus.UNAUTHORIZED, "not-logged-in", "Connectez-vous.");
        };
    }

    AccessDeniedHandler deniedHandler() {
        var standard = new BearerTokenAccessDeniedHandler();
        return (request, response, failure) -> {
            standard.handle(request, response, failure);
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "Cet accès ne vous est pas ouvert.");
        };
    }

    private void write(HttpServletResponse response, HttpStatus status, String slug, String text)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create("urn:espace-citoyens:problem:" + slug));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
