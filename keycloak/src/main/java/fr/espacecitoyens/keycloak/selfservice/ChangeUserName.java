package fr.espacecitoyens.keycloak.selfservice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/** Another user name, held to the rules of the registration page. */
public final class ChangeUserName extends SelfServiceAction {

    /** The name of this action in {@code kc_action}. */
    public static final String ID = "change-user-name";

    private static final String PAGE = "change-user-name.ftl";

    /** For Keycloak, which finds it as a service. */
    public ChangeUserName() {
        super(ID, "Espace Citoyens: change the user name");
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(page(context, "").createForm(PAGE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String typed =
                context.getHttpRequest().getDecodedFormParameters().getFirst(UserModel.USERNAME);
        String wanted = typed == null ? "" : typed.strip();
        List<FormMessage> problems = problems(context, wanted);
        if (!problems.isEmpty()) {
            context.challenge(page(context, wanted).setErrors(problems).createForm(PAGE));
            return;
        }
        UserModel user = context.getUser();
        context.getEvent()
                .event(EventType.UPDATE_PROFILE)
                .detail(Details.PREF_PREVIOUS + UserModel.USERNAME, user.getUsername())
                .detail(Details.PREF_UPDATED + UserModel.USERNAME, wanted);
        user.setUsername(wanted);
        context.success();
    }

    private static LoginFormsProvider page(RequiredActionContext context, String typed) {
        return context.form()
                .setAttribute("currentUserName", context.getUser().getUsername())
                .setAttribute("typedUserName", typed);
    }

    // Keycloak takes its one listener as an array.
    @SuppressWarnings("unchecked")
    private static List<FormMessage> problems(RequiredActionContext context, String wanted) {
        if (wanted.isEmpty()) {
            return List.of(problem(Messages.MISSING_USERNAME));
        }
        if (wanted.equalsIgnoreCase(context.getUser().getUsername())) {
            return List.of(problem("userName.same"));
        }
        var problems = new ArrayList<FormMessage>();
        // As if somebody new had chosen it: the same rules, and « déjà pris ».
        context.getSession()
                .getProvider(UserProfileProvider.class)
                .create(UserProfileContext.REGISTRATION, Map.of(UserModel.USERNAME, wanted))
                .getAttributes()
                .validate(
                        UserModel.USERNAME,
                        error ->
                                problems.add(
                                        problem(
                                                error.getMessage(),
                                                error.getInputHintWithMessageParameters())));
        return problems;
    }

    private static FormMessage problem(String message, @Nullable Object... parameters) {
        return new FormMessage(UserModel.USERNAME, message, parameters);
    }
}
