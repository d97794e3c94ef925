package fr.espacecitoyens.keycloak.activation;

import static org.keycloak.services.managers.AuthenticationManager.NEW_USER_REGISTERED;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** « Activez votre espace »: the code, another e-mail, another address. */
final class WaitingPage {

    static final String CODE = "code";
    static final String ADDRESS = "address";

    private final RequiredActionContext context;

    WaitingPage(RequiredActionContext context) {
        this.context = context;
    }

    @Nullable String typed(String field) {
        return context.getHttpRequest().getDecodedFormParameters().getFirst(field);
    }

    /** Whether this visit has just made the account, so that its owner has typed the password. */
    boolean isAfterRegistration() {
        return "true".equals(context.getAuthenticationSession().getAuthNote(NEW_USER_REGISTERED));
    }

    void show() {
        show(context.form());
    }

    void refuse(String field, String message) {
        show(context.form().addError(new FormMessage(field, message)));
    }

    void tell(ActivationMail.Sending sending) {
        switch (sending) {
            case SENT -> show(context.form().setSuccess("activation.sent", address()));
            case WAIT_A_MINUTE -> show(context.form().setError("activation.waitAMinute"));
            case WAIT_A_DAY -> show(context.form().setError("activation.waitADay"));
            case FAILED -> show(context.form().setError("emailSendErrorMessage"));
        }
    }

    private void show(LoginFormsProvider form) {
        context.challenge(
                form.setAttribute("address", address())
                        .setAttribute("afterRegistration", isAfterRegistration())
                        .setAttribute(
                                "typedAddress", Objects.requireNonNullElse(typed(ADDRESS), ""))
                        .setAttribute(
                                "refusedServices",
                                RefusedServices.of(context.getAuthenticationSession()))
                        .createForm("activation.ftl"));
    }

    private String address() {
        return new WaitingSpace(context.getUser()).address();
    }
}
