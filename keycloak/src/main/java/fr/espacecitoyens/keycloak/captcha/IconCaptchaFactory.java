package fr.espacecitoyens.keycloak.captcha;

import fr.espacecitoyens.keycloak.form.RegistrationStep;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.models.KeycloakSession;

/**
 * Offers the security check to registration flows, and refuses to start a Keycloak that would give
 * its answers away.
 */
public final class IconCaptchaFactory extends RegistrationStep {

    private final RandomGenerator random = new SecureRandom();
    private CaptchaTestMode mode = new CaptchaTestMode(false);

    /** For Keycloak, which finds it as a service. */
    public IconCaptchaFactory() {
        super("icon-captcha", "Espace Citoyens: security check with pictures");
    }

    @Override
    public void init(Config.Scope config) {
        mode = CaptchaTestMode.from(System.getenv());
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return new IconCaptcha(random, mode);
    }
}
