package fr.espacecitoyens.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.identity.Api;
import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class UnlinkTest {

    private static final String UNLINKED = "fr.espacecitoyens.identity.service-unlinked.v1";

    private final String id = UUID.randomUUID().toString();
    private final String token = TestTokens.citizen(id);
    private final AccessKeys keys;
    @LocalServerPort private int port;
    private Api api = new Api(0);

    UnlinkTest(AccessKeys keys) {
        this.keys = keys;
    }

    @BeforeEach
    void register() {
        api = new Api(port);
        api.me(TestTokens.citizenWithDraft(id, api.filledDraft()));
    }

    @Test
    void a_removed_service_is_gone_and_others_are_told_once() {
        api.link(token, api.issuedKey("U-1"));
        String link = onlyLink();
        try (var channel = EventChannel.on("identity.citizens")) {
            assertThat(api.unlink(token, link).status()).isEqualTo(204);
            assertThat(api.unlink(token, link).status()).isEqualTo(204);

            await().untilAsserted(() -> assertThat(channel.heard(UNLINKED, id)).hasSize(1));
            String data = EventChannel.data(channel.heard(UNLINKED, id).getFirst());
            assertThat(Contract.of(UNLINKED).violations(data)).isEmpty();
            assertThat(data).contains("U-1");
        }
        assertThat(api.me(token).json().path("links").size()).isZero();
    }

    @Test
    void the_used_key_brings_a_removed_service_back_for_nobody_but_a_new_key_does() {
        String key = api.issuedKey("U-2");
        api.link(token, key);
        api.unlink(token, onlyLink());

        assertThat(api.link(token, key).status()).isEqualTo(422);
        assertThat(api.link(api.registeredCitizen(), key).status()).isEqualTo(422);
        assertThat(api.link(token, api.issuedKey("U-2")).status()).isEqualTo(200);
    }

    @Test
    void nobody_removes_a_service_of_somebody_else() {
        api.link(token, api.issuedKey("U-3"));

        assertThat(api.unlink(api.registeredCitizen(), onlyLink()).status()).isEqualTo(204);

        assertThat(api.me(token).json().path("links").size()).isEqualTo(1);
    }

    @Test
    void killed_after_the_keys_were_spent_the_same_request_again_removes_the_service() {
        api.link(token, api.issuedKey("U-4"));
        keys.spend(id, new CustomerProof("action-sociale", "U-4"));

        assertThat(api.unlink(token, onlyLink()).status()).isEqualTo(204);

        assertThat(api.me(token).json().path("links").size()).isZero();
    }

    private String onlyLink() {
        var links = api.me(token).json().path("links");
        assertThat(links.size()).isEqualTo(1);
        return links.path(0).path("id").asString();
    }
}
