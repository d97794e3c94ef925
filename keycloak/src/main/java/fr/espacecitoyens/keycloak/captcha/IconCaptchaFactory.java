package fr.espacecitoyens.keycloak.captcha;

import fr.espacecitoyens.keycloak.form.RegistrationStep;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Offers the security check to registration flows, with its settings for the administration
 * console, and refuses to start a Keycloak that would give its answers away.
 */
public final class IconCaptchaFactory extends RegistrationStep {

    private final RandomGenerator random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final AddressLimit addresses = new AddressLimit(clock);
    private CaptchaTestMode mode = new CaptchaTestMode(false);

    /** For Keycloak, which finds it as a service. */
    public IconCaptchaFactory() {
        super("icon-captcha", "Espace Citoyens: security check with pictures or sound");
    }

    @Override
    public void init(Config.Scope config) {
        mode = CaptchaTestMode.from(System.getenv());
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Setting.properties();
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return new IconCaptcha(new Questions(random, mode), addresses, clock);
    }

    /** What the console holds for the flow's step; nothing there means the defaults. */
    static CheckSettings settings(FormContext context) {
        return CheckSettings.from(
                Optional.ofNullable(context.getAuthenticatorConfig())
                        .map(AuthenticatorConfigModel::getConfig)
                        .orElse(Map.of()));
    }
}
