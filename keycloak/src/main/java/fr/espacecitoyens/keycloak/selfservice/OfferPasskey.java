package fr.espacecitoyens.keycloak.selfservice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * Offers a passkey at the second login with a password, on devices that can make one. « Plus tard »
 * is heard for three months, « Ne plus proposer » for ever.
 */
public final class OfferPasskey extends SelfServiceAction {

    /** The name of this action in realm files. */
    public static final String ID = "offer-passkey";

    private static final String REGISTRATION = "webauthn-register-passwordless";
    private static final String ATTRIBUTE = "passkey_offer";
    private static final String AFTER_FIRST_LOGIN = "0";
    private static final String NEVER = "never";
    private static final Duration LATER = Duration.ofDays(90);

    /** For Keycloak, which finds it as a service. */
    public OfferPasskey() {
        super(ID, "Espace Citoyens: offer a passkey");
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!isLoginWithPassword(context) || hasPasskey(context.getUser())) {
            return;
        }
        String answer = context.getUser().getFirstAttribute(ATTRIBUTE);
        if (answer == null) {
            context.getUser().setSingleAttribute(ATTRIBUTE, AFTER_FIRST_LOGIN);
            return;
        }
        // The login page's script says whether this device can make one.
        boolean able =
                context.getHttpRequest().getDecodedFormParameters().containsKey("passkey-possible");
        if (able && !answer.equals(NEVER) && Long.parseLong(answer) < now()) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    /** Not while something else is on its way: the activation, or a change of the account. */
    private static boolean isLoginWithPassword(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        return AuthenticatorUtil.isPasswordValidated(session)
                && session.getClientNote(Constants.KC_ACTION) == null
                && session.getRequiredActions().isEmpty()
                && context.getUser().getRequiredActionsStream().findAny().isEmpty();
    }

    private static boolean hasPasskey(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                .findAny()
                .isPresent();
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.form().setAttribute("passkeyOffer", true);
        registration(context).requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey("never")) {
            answer(context, NEVER);
        } else if (form.containsKey("later")) {
            answer(context, Long.toString(now() + LATER.toSeconds()));
        } else {
            context.form().setAttribute("passkeyOffer", true);
            registration(context).processAction(context);
        }
    }

    private static void answer(RequiredActionContext context, String answer) {
        context.getUser().setSingleAttribute(ATTRIBUTE, answer);
        context.success();
    }

    /** Keycloak's own action makes the passkey; this one only asks. */
    private static RequiredActionProvider registration(RequiredActionContext context) {
        return context.getSession().getProvider(RequiredActionProvider.class, REGISTRATION);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
