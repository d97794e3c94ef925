package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.form.RegistrationAttempt;
import fr.espacecitoyens.keycloak.identity.RegistrationDraft;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;

/**
 * Makes the account from the user name that was typed and the names of the draft; forged form
 * fields count for nothing. It gets no e-mail address yet: see {@link
 * fr.espacecitoyens.keycloak.activation.WaitingSpace}.
 */
public final class DraftRegistration extends RegistrationUserCreation {

    /** For Keycloak, which finds it as a service. */
    public DraftRegistration() {}

    @Override
    public String getId() {
        return "draft-registration";
    }

    @Override
    public String getDisplayType() {
        return "Espace Citoyens: account from a registration draft";
    }

    @Override
    public void validate(ValidationContext context) {
        if (RegistrationAttempt.isStopped(context.getSession())) {
            context.success();
            return;
        }
        if (draft(context).isEmpty()) {
            // The page that follows says why.
            RegistrationAttempt.stop(context, Errors.INVALID_REGISTRATION, List.of());
            return;
        }
        String name = ChosenName.of(context.getHttpRequest().getDecodedFormParameters());
        Optional<UserName> problem = UserName.problem(name);
        if (problem.isPresent()) {
            RegistrationAttempt.refuse(
                    context,
                    Errors.INVALID_REGISTRATION,
                    List.of(new FormMessage(UserModel.USERNAME, problem.get().messageKey())));
            return;
        }
        try {
            getOrCreateUserProfile(context, context.getHttpRequest().getDecodedFormParameters())
                    .validate();
            context.success();
        } catch (ValidationException problems) {
            judge(problems, context);
        }
    }

    private static void judge(ValidationException problems, ValidationContext context) {
        if (problems.hasError(Messages.USERNAME_EXISTS)) {
            ChosenName.isTaken(context.getSession());
        }
        RegistrationAttempt.refuse(
                context,
                Errors.INVALID_REGISTRATION,
                Validation.getFormErrorsFromValidation(problems.getErrors()).stream()
                        .map(DraftRegistration::forThisPage)
                        .toList());
    }

    private static FormMessage forThisPage(FormMessage message) {
        return UserModel.USERNAME.equals(message.getField())
                ? message
                : new FormMessage(null, "registration.earlier-pages");
    }

    @Override
    public UserProfile getOrCreateUserProfile(
            FormContext context, MultivaluedMap<String, String> typed) {
        RegistrationDraft draft = draft(context).orElseThrow();
        var account = new MultivaluedHashMap<String, String>();
        account.putSingle(UserModel.USERNAME, typed.getFirst(UserModel.USERNAME));
        account.putSingle(UserModel.FIRST_NAME, draft.firstName());
        account.putSingle(UserModel.LAST_NAME, draft.lastName());
        return super.getOrCreateUserProfile(context, account);
    }

    /** Nobody but administrators may edit names, so the registration form does not set them. */
    @Override
    public void success(FormContext context) {
        super.success(context);
        draft(context)
                .ifPresent(draft -> {
                    context.getUser().setFirstName(draft.firstName());
                    context.getUser().setLastName(draft.lastName());
                });
    }

    private static Optional<RegistrationDraft> draft(FormContext context) {
        return new DraftNotes(context.getAuthenticationSession()).kept();
    }
}
