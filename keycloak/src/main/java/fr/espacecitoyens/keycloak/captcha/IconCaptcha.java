package fr.espacecitoyens.keycloak.captcha;

import fr.espacecitoyens.keycloak.form.RegistrationAttempt;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * « Cliquez sur le camion ». It comes first of the page's checks: until it is passed nothing else
 * is looked at, so the page tells a program neither which user names are taken nor which keys
 * exist.
 */
final class IconCaptcha implements FormAction {

    static final String CHOICE = "captcha";
    static final String ID = "captcha-id";
    static final String OTHER_PICTURES = "captcha-refresh";

    private final RandomGenerator random;
    private final CaptchaTestMode mode;

    IconCaptcha(RandomGenerator random, CaptchaTestMode mode) {
        this.random = random;
        this.mode = mode;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        PictureRow row = PictureRow.draw(random);
        Challenge challenge = SecurityCheck.of(context.getAuthenticationSession()).ask(row);
        form.setAttribute(
                "captcha",
                CaptchaPage.of(challenge, row, new PictogramDrawing(random), mode.answerShown()));
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> typed = context.getHttpRequest().getDecodedFormParameters();
        SecurityCheck check = SecurityCheck.of(context.getAuthenticationSession());
        if (typed.containsKey(OTHER_PICTURES)) {
            check.forget();
            RegistrationAttempt.stop(context, "security_check_renewed", List.of());
            return;
        }
        Verdict verdict = check.answer(typed.getFirst(ID), typed.getFirst(CHOICE));
        if (verdict == Verdict.RIGHT && !check.exhausted()) {
            context.success();
            return;
        }
        RegistrationAttempt.stop(
                context,
                "security_check_failed",
                List.of(new FormMessage(CHOICE, verdict.messageKey())));
    }

    @Override
    public void success(FormContext context) {
        SecurityCheck.of(context.getAuthenticationSession()).forget();
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // It asks nothing of the account.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
