package fr.espacecitoyens.keycloak.registration;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.forms.login.LoginFormsProvider;

/** What is shown instead of the registration page when it cannot be filled in. */
enum RegistrationNotice {
    NO_DRAFT("no-draft", Status.NOT_FOUND),
    INCOMPLETE_DRAFT("incomplete-draft", Status.CONFLICT),
    UNAVAILABLE("unavailable", Status.SERVICE_UNAVAILABLE);

    private final String name;
    private final Status status;

    RegistrationNotice(String name, Status status) {
        this.name = name;
        this.status = status;
    }

    Response show(LoginFormsProvider form) {
        return form.setAttribute("notice", name)
                .setStatus(status)
                .createForm("registration-notice.ftl");
    }
}
