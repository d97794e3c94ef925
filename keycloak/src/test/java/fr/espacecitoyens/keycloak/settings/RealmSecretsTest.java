package fr.espacecitoyens.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmSecretsTest {

    @Test
    void a_start_without_one_of_the_secrets_is_refused_and_the_message_names_it() {
        var environment = Map.of("PORTAL_CLIENT_SECRET", "a", "NOTIFICATION_CLIENT_SECRET", " ");

        assertThatIllegalStateException()
                .isThrownBy(() -> RealmSecrets.require(environment))
                .withMessageContaining(
                        "NOTIFICATION_CLIENT_SECRET, IDENTITY_CLIENT_SECRET, BACK_OFFICE_CLIENT_SECRET")
                .withMessageNotContaining("PORTAL");
    }

    @Test
    void any_secret_is_enough_on_a_developers_machine() {
        assertThatNoException().isThrownBy(() -> RealmSecrets.require(with("local", "a", "admin")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"admin", "change_me", "password", "Keycloak2026!", "aaaaaaaaaaaaaaaaaaaa"})
    void no_default_password_survives_in_production(String password) {
        String secret = "9f8e7d6c5b4a39281706f5e4d3c2b1a0";

        assertThatIllegalStateException()
                .isThrownBy(() -> RealmSecrets.require(with("production", secret, password)))
                .withMessageContaining("KC_BOOTSTRAP_ADMIN_PASSWORD")
                .withMessageNotContaining(password);
        assertThatIllegalStateException()
                .isThrownBy(() -> RealmSecrets.require(with("production", password, secret)))
                .withMessageContaining("PORTAL_CLIENT_SECRET");
        assertThatNoException()
                .isThrownBy(() -> RealmSecrets.require(with("production", secret, secret)));
    }

    private static Map<String, String> with(String environment, String secret, String password) {
        return Map.of(
                "ENVIRONMENT", environment,
                "PORTAL_CLIENT_SECRET", secret,
                "NOTIFICATION_CLIENT_SECRET", secret,
                "BACK_OFFICE_CLIENT_SECRET", secret,
                "IDENTITY_CLIENT_SECRET", secret,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    }
}
