package fr.espacecitoyens.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.identity.Api;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class FollowEmailTest {

    private static final String UPDATED = "fr.espacecitoyens.identity.citizen-updated.v1";

    private final String id = UUID.randomUUID().toString();
    @LocalServerPort private int port;
    private Api api = new Api(0);

    @BeforeEach
    void register() {
        api = new Api(port);
        api.me(TestTokens.citizenWithDraft(id, api.filledDraft()));
    }

    @Test
    void the_address_that_keycloak_has_verified_is_taken_over_and_told_once_without_it() {
        String token = token("cecile@nouveau.fr", true);
        try (var channel = EventChannel.on("identity.citizens")) {
            assertThat(emailOf(token)).isEqualTo("cecile@nouveau.fr");
            assertThat(emailOf(token)).isEqualTo("cecile@nouveau.fr");

            await().untilAsserted(() -> assertThat(channel.heard(UPDATED, id)).hasSize(1));
            String data = EventChannel.data(channel.heard(UPDATED, id).getFirst());
            assertThat(Contract.of(UPDATED).violations(data)).isEmpty();
            assertThat(data).doesNotContain("nouveau");
        }
    }

    @Test
    void an_address_that_nobody_has_verified_changes_nothing() {
        assertThat(emailOf(token("cecile@nouveau.fr", false))).isEqualTo("c.alquier@exemple.fr");
        assertThat(emailOf(TestTokens.citizen(id))).isEqualTo("c.alquier@exemple.fr");
    }

    @Test
    void the_same_address_in_other_letters_is_no_change() {
        assertThat(emailOf(token("C.Alquier@exemple.fr", true))).isEqualTo("c.alquier@exemple.fr");
    }

    private String emailOf(String token) {
        return api.me(token).json().path("contact").path("email").asString();
    }

    private String token(String email, boolean verified) {
        return TestTokens.citizen(id, Map.of("email", email, "email_verified", verified));
    }
}
