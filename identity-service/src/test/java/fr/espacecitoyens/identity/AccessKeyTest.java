package fr.espacecitoyens.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class AccessKeyTest {

    @LocalServerPort private int port;
    private final MongoTemplate mongo;
    private Api api = new Api(0);

    AccessKeyTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void findPort() {
        api = new Api(port);
    }

    @Test
    void a_key_is_forgiving_about_how_it_is_typed() {
        String typed = api.issuedKey("C-2").toLowerCase(Locale.ROOT).replace('-', ' ');

        var answer = api.link(api.registeredCitizen(), typed);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("customerNumber").asString()).isEqualTo("C-2");
    }

    @Test
    void a_key_opens_once_for_one_citizen_and_again_only_for_the_same() {
        String key = api.issuedKey("C-3");
        String owner = api.registeredCitizen();
        assertThat(api.link(owner, key).status()).isEqualTo(200);

        assertThat(api.link(api.registeredCitizen(), key).status()).isEqualTo(422);
        assertThat(api.link(owner, key).status()).isEqualTo(200);
        assertThat(api.me(owner).json().path("links").size()).isEqualTo(1);
    }

    @Test
    void of_several_citizens_at_once_one_gets_the_key() throws Exception {
        String key = api.issuedKey("C-4");
        var citizens = IntStream.range(0, 6).mapToObj(_ -> api.registeredCitizen()).toList();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var links = citizens.stream().map(c -> threads.submit(() -> api.link(c, key))).toList();

            long winners = 0;
            for (var link : links) {
                winners += link.get().status() == 200 ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void an_expired_key_opens_nothing() {
        String key = api.issuedKey("C-5");
        mongo.updateMulti(new Query(), Update.update("expiresAt", Instant.EPOCH), "access-keys");

        assertThat(api.link(api.registeredCitizen(), key).status()).isEqualTo(422);
    }

    @Test
    void after_five_wrong_keys_even_a_right_one_has_to_wait() {
        String citizen = api.registeredCitizen();
        String key = api.issuedKey("C-6");
        for (int i = 0; i < 5; i++) {
            assertThat(api.link(citizen, "0000-0000-0000-000" + i).body()).contains("pas reconnue");
        }

        assertThat(api.link(citizen, key).body()).contains("Trop d'essais");
        assertThat(api.link(api.registeredCitizen(), key).status()).isEqualTo(200);
    }

    @Test
    void nothing_of_a_key_is_stored_but_its_hash() {
        String key = api.issuedKey("C-7");

        assertThat(mongo.findAll(Document.class, "access-keys"))
                .allSatisfy(stored ->
                        assertThat(stored.toJson()).doesNotContain(key, key.replace("-", "")));
    }

    @Test
    void who_issued_a_key_and_when_is_known() {
        api.issuedKey("C-8");

        assertThat(mongo.findAll(Document.class, "access-keys"))
                .filteredOn(key -> "C-8".equals(key.getString("customerNumber")))
                .allSatisfy(
                        key -> assertThat(key).containsKeys("issuedAt", "expiresAt", "issuedBy"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/staff/access-keys/batch,accueil",
        "POST,/drafts,portal",
        "GET,/drafts/x,portal",
        "DELETE,/drafts/x,portal",
        "PUT,/drafts/x/terms,portal",
        "PUT,/drafts/x/identity,portal",
        "PUT,/drafts/x/address,portal",
        "PUT,/drafts/x/contact,portal",
        "GET,/drafts/x/registration,registration",
        "POST,/drafts/x/registration,registration",
        "GET,/me,citoyen",
        "POST,/me/links,citoyen",
        "DELETE,/me/links/x,citoyen",
        "GET,/me/departure,citoyen",
        "PUT,/me/departure,citoyen",
        "DELETE,/me/departure,citoyen",
        "GET,/me/sessions,citoyen",
        "DELETE,/me/sessions,citoyen",
        "DELETE,/me/sessions/x,citoyen",
        "GET,/me/login-methods,citoyen",
        "GET,/me/photo,citoyen",
        "GET,/citizens/x/contact,notification",
        "GET,/services,portal",
        "POST,/staff/access-keys,accueil",
        "POST,/staff/access-keys/batch,accueil"
    })
    void each_route_is_open_to_its_role_only(String method, String path, String role) {
        assertThat(api.call(method, path, "", "{}").status()).isEqualTo(401);
        for (String other :
                new String[] {"portal", "registration", "citoyen", "accueil", "notification"}) {
            boolean shared = path.equals("/services") && other.equals("citoyen");
            int status = api.call(method, path, TestTokens.withRoles(other), "{}").status();
            if (other.equals(role) || shared) {
                assertThat(status).isNotIn(401, 403);
            } else {
                assertThat(status).as(other).isEqualTo(403);
            }
        }
        assertThat(api.call(method, path, TestTokens.withRoles("facturation"), "{}").status())
                .isEqualTo(403);
    }

    @Test
    void a_key_for_an_unknown_service_or_customer_is_refused() {
        String wrong = "{\"service\":\"piscine\",\"customerNumber\":\"C-1\"}";
        String none = "{\"service\":\"action-sociale\",\"customerNumber\":\"<b>\"}";

        assertThat(api.call("POST", "/staff/access-keys", Api.COUNTER, wrong).body())
                .contains("service");
        assertThat(api.call("POST", "/staff/access-keys", Api.COUNTER, none).body())
                .contains("customerNumber");
    }
}
