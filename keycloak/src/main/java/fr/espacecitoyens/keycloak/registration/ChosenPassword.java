package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.form.RegistrationAttempt;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;

/**
 * The password is chosen before the address is verified, as the guide has it; Keycloak's own check
 * would postpone it.
 */
public final class ChosenPassword extends RegistrationPassword {

    /** For Keycloak, which finds it as a service. */
    public ChosenPassword() {}

    @Override
    public String getId() {
        return "chosen-password";
    }

    @Override
    public String getDisplayType() {
        return "Espace Citoyens: password chosen twice";
    }

    @Override
    public void validate(ValidationContext context) {
        if (RegistrationAttempt.isStopped(context.getSession())) {
            context.success();
            return;
        }
        problem(context)
                .ifPresentOrElse(
                        message ->
                                RegistrationAttempt.refuse(
                                        context, Errors.INVALID_REGISTRATION, List.of(message)),
                        context::success);
    }

    private static Optional<FormMessage> problem(ValidationContext context) {
        MultivaluedMap<String, String> typed = context.getHttpRequest().getDecodedFormParameters();
        String password = typed.getFirst(RegistrationPage.FIELD_PASSWORD);
        if (password == null || password.isBlank()) {
            return Optional.of(
                    new FormMessage(RegistrationPage.FIELD_PASSWORD, Messages.MISSING_PASSWORD));
        }
        PolicyError broken =
                context.getSession()
                        .getProvider(PasswordPolicyManagerProvider.class)
                        .validate(typed.getFirst(RegistrationPage.FIELD_USERNAME), password);
        if (broken != null) {
            return Optional.of(
                    new FormMessage(
                            RegistrationPage.FIELD_PASSWORD,
                            broken.getMessage(),
                            broken.getParameters()));
        }
        return password.equals(typed.getFirst(RegistrationPage.FIELD_PASSWORD_CONFIRM))
                ? Optional.empty()
                : Optional.of(
                        new FormMessage(
                                RegistrationPage.FIELD_PASSWORD_CONFIRM,
                                Messages.INVALID_PASSWORD_CONFIRM));
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        // The page always asks for the password.
    }
}
