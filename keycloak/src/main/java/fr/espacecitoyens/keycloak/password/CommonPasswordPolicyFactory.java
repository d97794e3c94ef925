package fr.espacecitoyens.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/**
 * Offers the list to the realm's password policy. Keycloak's own wants a file in its data folder;
 * this one cannot be forgotten when Keycloak is installed.
 */
public final class CommonPasswordPolicyFactory implements PasswordPolicyProviderFactory {

    private final CommonPasswords common = CommonPasswords.read();

    /** For Keycloak, which finds it as a service. */
    public CommonPasswordPolicyFactory() {}

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CommonPasswordPolicy(common);
    }

    @Override
    public String getId() {
        return "commonPassword";
    }

    @Override
    public String getDisplayName() {
        return "Not a common password";
    }

    @Override
    public @Nullable String getConfigType() {
        return null;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
        // No settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing depends on other providers.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
