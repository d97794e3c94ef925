package fr.espacecitoyens.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Refuses what everybody uses, wherever a password is chosen. */
final class CommonPasswordPolicy implements PasswordPolicyProvider {

    private final CommonPasswords common;

    CommonPasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return common.contain(password) ? new PolicyError("commonPasswordMessage") : null;
    }

    @Override
    public @Nullable PolicyError validate(String user, String password) {
        return common.contain(password) ? new PolicyError("commonPasswordMessage") : null;
    }

    @Override
    public @Nullable Object parseConfig(String value) {
        return null;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
