package fr.espacecitoyens.keycloak.activation;

import java.util.Objects;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.protocol.AuthorizationEndpointBase;

/**
 * What stands between a right password and a space that is not activated: after VALIDER, and at
 * every login until the code was typed or the link followed.
 */
final class ActivateSpace implements RequiredActionProvider {

    /** As realms and accounts name it. */
    static final String ID = "activate-space";

    private static final String MAIL_SENT = "activation-mail-sent";

    ActivateSpace() {}

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // The registration alone asks for it.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (goesOn(context)) {
            return;
        }
        var page = new WaitingPage(context);
        var visit = context.getAuthenticationSession();
        // Beginning anew from here is a login: the account is made.
        visit.setClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW, null);
        if (!page.isAfterRegistration() || visit.getAuthNote(MAIL_SENT) != null) {
            page.show();
            return;
        }
        visit.setAuthNote(MAIL_SENT, "true");
        var sending = new ActivationMail(context.getSession()).sendFirst(context.getUser());
        if (sending == ActivationMail.Sending.SENT) {
            page.show();
        } else {
            page.tell(sending);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (goesOn(context)) {
            return;
        }
        var page = new WaitingPage(context);
        var mail = new ActivationMail(context.getSession());
        switch (Objects.requireNonNullElse(page.typed("do"), "")) {
            case "code" -> checkCode(context, page);
            case "resend" -> page.tell(mail.sendAgain(context.getUser()));
            case "address" -> {
                String address = page.typed(WaitingPage.ADDRESS);
                if (address != null && Address.isUsable(address)) {
                    page.tell(mail.sendTo(address, context.getUser()));
                } else {
                    page.refuse(WaitingPage.ADDRESS, "activation.address.wrong");
                }
            }
            default -> page.show();
        }
    }

    /** Activated, perhaps on another device: this visit has typed the password, so it goes on. */
    private static boolean goesOn(RequiredActionContext context) {
        var space = new WaitingSpace(context.getUser());
        if (!space.isActivated()) {
            return false;
        }
        space.settle();
        context.success();
        return true;
    }

    private static void checkCode(RequiredActionContext context, WaitingPage page) {
        var code = new ActivationCode(context.getSession());
        var verdict =
                code.mayTry()
                        ? code.check(context.getUser(), page.typed(WaitingPage.CODE))
                        : ActivationCode.Verdict.TOO_MANY_TRIES;
        switch (verdict) {
            case WRONG -> page.refuse(WaitingPage.CODE, "activation.code.wrong");
            case TOO_MANY_TRIES -> page.refuse(WaitingPage.CODE, "activation.code.tooMany");
            case RIGHT -> {
                var outcome = new Activation(context.getSession()).of(context.getUser());
                if (outcome == Activation.Outcome.ADDRESS_TAKEN) {
                    page.refuse(WaitingPage.CODE, "activation.addressTaken");
                } else {
                    context.success();
                }
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
