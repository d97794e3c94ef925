package fr.espacecitoyens.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
@ActiveProfiles("test")
class SessionsTest {

    private static final FakeKeycloakAdmin KEYCLOAK = new FakeKeycloakAdmin();

    private final String id = UUID.randomUUID().toString();
    private final String token = TestTokens.citizen(id, Map.of("sid", "here-" + id));
    @LocalServerPort private int port;
    private Api api = new Api(0);

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry registry) {
        registry.add("identity.keycloak.url", KEYCLOAK::url);
    }

    @BeforeEach
    void logIn() {
        api = new Api(port);
        KEYCLOAK.failTimes(0);
        KEYCLOAK.open(id, "here-" + id);
        KEYCLOAK.open(id, "phone-" + id);
        KEYCLOAK.open(id, "library-" + id);
    }

    @Test
    void a_citizen_sees_where_he_or_she_is_logged_in_and_which_session_is_this_one() {
        var sessions = api.call("GET", "/me/sessions", token, "").json();

        assertThat(sessions.size()).isEqualTo(3);
        for (var session : sessions) {
            assertThat(session.path("address").asString()).isEqualTo("192.0.2.7");
            assertThat(session.path("startedAt").asString()).isEqualTo("1970-01-01T00:00:01Z");
            assertThat(session.path("current").asBoolean())
                    .isEqualTo(session.path("id").asString().startsWith("here-"));
        }
    }

    @Test
    void one_session_is_ended_and_then_all_others() {
        KEYCLOAK.open(id, "tablet-" + id);

        assertThat(end("/me/sessions/phone-" + id)).isEqualTo(204);
        assertThat(KEYCLOAK.open(id))
                .containsExactlyInAnyOrder("here-" + id, "library-" + id, "tablet-" + id);

        assertThat(end("/me/sessions")).isEqualTo(204);
        assertThat(KEYCLOAK.open(id)).containsExactly("here-" + id);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        String stranger = UUID.randomUUID().toString();
        KEYCLOAK.open(stranger, "hers-" + stranger);

        assertThat(end("/me/sessions/hers-" + stranger)).isEqualTo(204);
        assertThat(end("/me/sessions")).isEqualTo(204);

        assertThat(KEYCLOAK.open(stranger)).hasSize(1);
    }

    @Test
    void a_citizen_sees_what_opens_the_space_besides_the_password() {
        KEYCLOAK.addCredential(id, "password", "", 1_000);
        KEYCLOAK.addCredential(id, "otp", "Mon téléphone", 3_000);
        KEYCLOAK.addCredential(id, "webauthn-passwordless", "Ma tablette", 2_000);

        var methods = api.call("GET", "/me/login-methods", token, "").json();

        assertThat(methods.findValuesAsString("kind")).containsExactly("PASSKEY", "SECOND_FACTOR");
        assertThat(methods.findValuesAsString("label"))
                .containsExactly("Ma tablette", "Mon téléphone");
        assertThat(methods.get(0).path("createdAt").asString()).isEqualTo("1970-01-01T00:00:02Z");
    }

    @Test
    void while_keycloak_is_away_it_is_said() {
        KEYCLOAK.failTimes(1);

        var answer = api.call("GET", "/me/sessions", token, "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("problem:keycloak-away");
    }

    private int end(String path) {
        return api.call("DELETE", path, token, "").status();
    }
}
