package fr.espacecitoyens.keycloak.selfservice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.email.EmailException;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/**
 * Another e-mail address. Takes the place of Keycloak's own action, which tells everybody whose
 * addresses have a space, changes the address when a link is fetched, and asks again at each login.
 */
public final class ChangeEmail extends SelfServiceAction {

    private static final String PAGE = "update-email.ftl";
    private static final String SENT = "email-change-sent.ftl";

    /** Between two e-mails for the same citizen: enough to look into the mailbox. */
    private static final long PAUSE_SECONDS = 30;

    /** For Keycloak, which finds it as a service. */
    public ChangeEmail() {
        super(RequiredAction.UPDATE_EMAIL.name(), "Espace Citoyens: change the e-mail address");
    }

    @Override
    public int order() {
        // Higher than Keycloak's own of the same name.
        return 10;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(page(context, "").createForm(PAGE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey("done")) {
            context.success();
            return;
        }
        String typed = form.getFirst(UserModel.EMAIL);
        String wanted = typed == null ? "" : typed.strip();
        List<FormMessage> problems = problems(context, wanted);
        if (problems.isEmpty()) {
            context.challenge(page(context, wanted).createForm(SENT));
        } else {
            String template = form.containsKey("again") ? SENT : PAGE;
            context.challenge(page(context, wanted).setErrors(problems).createForm(template));
        }
    }

    private static LoginFormsProvider page(RequiredActionContext context, String typed) {
        return context.form()
                .setAttribute("currentEmail", context.getUser().getEmail())
                .setAttribute("typedEmail", typed);
    }

    /** Writes to the new address when nothing is wrong with it. */
    private static List<FormMessage> problems(RequiredActionContext context, String wanted) {
        if (wanted.isEmpty()) {
            return List.of(problem(Messages.MISSING_EMAIL));
        }
        if (wanted.equalsIgnoreCase(context.getUser().getEmail())) {
            return List.of(problem("emailChange.same"));
        }
        List<FormMessage> broken = brokenRules(context, wanted);
        if (!broken.isEmpty()) {
            return broken;
        }
        // The same pause whoever owns the address.
        if (!mayWrite(context)) {
            return List.of(problem("emailChange.wait", PAUSE_SECONDS));
        }
        try {
            EmailChangeLetters.write(context.getSession(), context.getUser(), wanted);
            return List.of();
        } catch (EmailException e) {
            return List.of(problem(Messages.EMAIL_SENT_ERROR));
        }
    }

    // Keycloak takes its one listener as an array.
    @SuppressWarnings("unchecked")
    private static List<FormMessage> brokenRules(RequiredActionContext context, String wanted) {
        var broken = new ArrayList<FormMessage>();
        context.getSession()
                .getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.UPDATE_EMAIL,
                        Map.of(UserModel.EMAIL, wanted),
                        context.getUser())
                .getAttributes()
                .validate(
                        UserModel.EMAIL,
                        error -> {
                            // Whether somebody has it is nobody else's business.
                            if (!Messages.EMAIL_EXISTS.equals(error.getMessage())) {
                                broken.add(problem(Messages.INVALID_EMAIL));
                            }
                        });
        return broken;
    }

    private static boolean mayWrite(RequiredActionContext context) {
        return context.getSession()
                .singleUseObjects()
                .putIfAbsent("email-change." + context.getUser().getId(), PAUSE_SECONDS);
    }

    private static FormMessage problem(String message, Object... parameters) {
        return new FormMessage(UserModel.EMAIL, message, parameters);
    }
}
