package fr.espacecitoyens.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
    void all_secrets_are_enough() {
        var environment =
                Map.of(
                        "PORTAL_CLIENT_SECRET", "a",
                        "NOTIFICATION_CLIENT_SECRET", "b",
                        "IDENTITY_CLIENT_SECRET", "c",
                        "BACK_OFFICE_CLIENT_SECRET", "d");

        assertThatNoException().isThrownBy(() -> RealmSecrets.require(environment));
    }
}
