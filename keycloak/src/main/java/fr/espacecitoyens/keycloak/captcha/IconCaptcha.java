package fr.espacecitoyens.keycloak.captcha;

import fr.espacecitoyens.keycloak.form.RegistrationAttempt;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Buttons of the page beside VALIDER: they cost no try. */
    private static final String OTHER_QUESTION = "captcha-refresh";

    private static final String LISTEN = "captcha-listen";
    private static final String LOOK = "captcha-look";

    private final Questions questions;
    private final AddressLimit addresses;
    private final Clock clock;

    IconCaptcha(Questions questions, AddressLimit addresses, Clock clock) {
        this.questions = questions;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        CheckSettings settings = IconCaptchaFactory.settings(context);
        SecurityCheck check = check(context, settings);
        Optional<Instant> addressPause = addressPause(context, settings);
        Optional<Instant> pause = addressPause.or(check::pausedUntil);
        form.setAttribute(
                "captcha",
                pause.isPresent()
                        ? CaptchaPage.pause(pause.get(), addressPause.isPresent())
                        : CaptchaPage.with(questions.put(check, context), settings));
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> typed = context.getHttpRequest().getDecodedFormParameters();
        CheckSettings settings = IconCaptchaFactory.settings(context);
        SecurityCheck check = check(context, settings);
        if (asksForAnother(typed, check)) {
            RegistrationAttempt.stop(context, "security_check_renewed", List.of());
            return;
        }
        Answer answer = Answer.typed(typed);
        if (!addresses.take(address(context), Verdict.MOST_POINTS, settings.address())) {
            refuse(context, Verdict.ADDRESS_PAUSED.message(check.kind(), Optional.empty()));
            return;
        }
        Verdict verdict = check.answer(answer);
        boolean proven = answer.provesWork(settings.front().proofBits());
        addresses.giveBack(address(context), Verdict.MOST_POINTS - verdict.points(proven));
        if (verdict == Verdict.RIGHT) {
            context.success();
            return;
        }
        refuse(
                context,
                addressPause(context, settings).isPresent()
                        ? Verdict.ADDRESS_PAUSED.message(check.kind(), Optional.empty())
                        : verdict.message(check.kind(), check.pausedUntil()));
    }

    private static boolean asksForAnother(
            MultivaluedMap<String, String> typed, SecurityCheck check) {
        if (typed.containsKey(LISTEN)) {
            check.prefer(QuestionKind.AUDIO);
        } else if (typed.containsKey(LOOK)) {
            check.prefer(QuestionKind.PICTURES);
        } else if (!typed.containsKey(OTHER_QUESTION)) {
            return false;
        }
        check.forget();
        return true;
    }

    private static void refuse(ValidationContext context, FormMessage message) {
        RegistrationAttempt.stop(context, "security_check_failed", List.of(message));
    }

    private Optional<Instant> addressPause(FormContext context, CheckSettings settings) {
        return addresses.pausedUntil(address(context), settings.address());
    }

    private SecurityCheck check(FormContext context, CheckSettings settings) {
        return new SecurityCheck(
                Notes.of(context.getAuthenticationSession()),
                settings,
                OneUse.of(context.getSession()),
                clock);
    }

    /** The browser's: Keycloak believes what our gateway says of it. */
    private static String address(FormContext context) {
        return context.getConnection().getRemoteAddr();
    }

    @Override
    public void success(FormContext context) {
        check(context, IconCaptchaFactory.settings(context)).forget();
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
