package fr.espacecitoyens.keycloak.recovery;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Sends user name and link, and answers with the same page whether there is such a space or not.
 * Keycloak's own step goes back to the login page, where the answer is easily missed.
 */
public final class ForgottenLetter extends ResetCredentialEmail {

    /** At most one letter per space in this time, however often somebody asks for one. */
    private static final long PAUSE_SECONDS = 30;

    /** For Keycloak, which finds it as a service. */
    public ForgottenLetter() {}

    @Override
    public String getId() {
        return "forgotten-letter";
    }

    @Override
    public String getDisplayType() {
        return "Espace Citoyens: letter with user name and link";
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        boolean arrived = hasFollowedTheLink(context);
        if (arrived || mayWrite(context)) {
            super.authenticate(context);
        }
        if (!arrived) {
            showAnswer(context);
        } else if (hasSecondFactor(context.getUser())
                && context.getStatus() == FlowStatus.SUCCESS) {
            // The mailbox alone must not open what is kept by two steps.
            context.getAuthenticationSession()
                    .setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, "true");
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (hasFollowedTheLink(context)) {
            super.action(context);
        } else {
            authenticate(context);
        }
    }

    private static void showAnswer(AuthenticationFlowContext context) {
        context.challenge(context.form().createForm("forgotten-sent.ftl"));
    }

    private static boolean hasFollowedTheLink(AuthenticationFlowContext context) {
        String invited =
                context.getAuthenticationSession()
                        .getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID);
        return context.getUser() != null && context.getUser().getId().equals(invited);
    }

    private static boolean mayWrite(AuthenticationFlowContext context) {
        return context.getUser() != null
                && context.getSession()
                        .singleUseObjects()
                        .putIfAbsent("forgotten." + context.getUser().getId(), PAUSE_SECONDS);
    }

    private static boolean hasSecondFactor(UserModel user) {
        return user.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE);
    }
}
