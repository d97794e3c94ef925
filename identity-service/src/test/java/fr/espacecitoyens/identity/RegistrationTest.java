package fr.espacecitoyens.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class RegistrationTest {

    private static final String REGISTERED = "fr.espacecitoyens.identity.citizen-registered.v1";
    private static final String LINKED = "fr.espacecitoyens.identity.service-linked.v1";

    @LocalServerPort private int port;
    private Api api = new Api(0);

    @BeforeEach
    void findPort() {
        api = new Api(port);
    }

    @Test
    void the_wizard_finds_again_what_was_typed() {
        String draft = api.filledDraft();

        var read = api.call("GET", "/drafts/" + draft, Api.PORTAL, "").json();

        assertThat(draft).hasSize(26);
        assertThat(read.path("terms").path("version").asString()).isEqualTo("2026-11");
        assertThat(read.path("identity").path("firstNames").asString()).isEqualTo("Cécile");
        assertThat(read.path("address").path("town").asString()).isEqualTo("Castres");
        assertThat(read.path("contact").path("mobile").asString()).isEqualTo("+33612345678");
        assertThat(read.path("contact").path("preferredMeans").asString()).isEqualTo("COURRIEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    terms    | version        | {"version":"2019-01"}
                    identity | civility       | {"usualName":"A","firstNames":"B"}
                    identity | civility       | {"civility":"PIRATE","usualName":"A","firstNames":"B"}
                    identity | usualName      | {"civility":"MADAME","firstNames":"B"}
                    identity | usualName      | {"civility":"MADAME","usualName":"<b>A</b>","firstNames":"B"}
                    identity | firstNames     | {"civility":"MADAME","usualName":"A","firstNames":"B 😀"}
                    identity | birthDate      | {"civility":"MADAME","usualName":"A","firstNames":"B","birthDate":"1950-02-31"}
                    identity | birthDate      | {"civility":"MADAME","usualName":"A","firstNames":"B","birthDate":"2999-01-01"}
                    identity | birthDate      | {"civility":"MADAME","usualName":"A","firstNames":"B","birthDate":"1850-01-01"}
                    address  | postalCode     | {"postalCode":"8110"}
                    address  | street         | {"street":"rue <script>"}
                    contact  | email          | {"phone":"05 63 71 56 13"}
                    contact  | email          | {"email":"jeanne@exemple"}
                    contact  | email          | {"email":"a@b.fr\\nBcc: x@y.fr"}
                    contact  | phone          | {"email":"a@exemple.fr","phone":"12"}
                    contact  | preferredMeans | {"email":"a@exemple.fr","preferredMeans":"FAX"}
                    """)
    void a_wrong_field_is_named_and_nothing_is_kept(String step, String field, String json) {
        String draft = api.begunDraft();

        var answer = api.step(draft, step, json);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").valueStream().map(e -> e.path("field").asString()))
                .containsExactly(field);
        var read = api.call("GET", "/drafts/" + draft, Api.PORTAL, "").json();
        assertThat(read.has(step)).isFalse();
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        var answer =
                api.step(
                        api.begunDraft(),
                        "identity",
                        "{\"civility\":\"MADAME\",\"usualName\":\"%s\",\"firstNames\":\"B\"}"
                                .formatted("A".repeat(101)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("100 caractères au maximum");
    }

    @Test
    void an_unknown_or_deleted_draft_is_not_found() {
        String draft = api.begunDraft();
        api.call("DELETE", "/drafts/" + draft, Api.PORTAL, "");

        assertThat(api.call("GET", "/drafts/" + draft, Api.PORTAL, "").status()).isEqualTo(404);
        assertThat(api.step("unknown", "terms", "{\"version\":\"2026-11\"}").status())
                .isEqualTo(404);
    }

    @Test
    void keycloak_learns_whose_account_it_makes_once_the_draft_is_complete() {
        String draft = api.begunDraft();
        String path = "/drafts/" + draft + "/registration";
        assertThat(api.call("GET", path, Api.KEYCLOAK, "").status()).isEqualTo(409);

        var applicant =
                api.call("GET", "/drafts/" + api.filledDraft() + "/registration", Api.KEYCLOAK, "")
                        .json();

        assertThat(applicant.path("lastName").asString()).isEqualTo("Alquier");
        assertThat(applicant.path("email").asString()).isEqualTo("c.alquier@exemple.fr");
        assertThat(applicant.path("services").path(0).path("label").asString())
                .isEqualTo("Action sociale");
    }

    @Test
    void the_first_visit_makes_a_citizen_linked_to_the_customer_of_the_key() {
        try (var events = EventChannel.on("identity.citizens")) {
            String id = UUID.randomUUID().toString();
            String draft = api.filledDraft();
            assertThat(api.reserve(draft, api.issuedKey("C-1")).status()).isEqualTo(200);

            var me = api.me(TestTokens.citizenWithDraft(id, draft)).json();

            assertThat(me.path("usualName").asString()).isEqualTo("Alquier");
            assertThat(me.path("links").path(0).path("customerNumber").asString()).isEqualTo("C-1");
            await().untilAsserted(() -> assertThat(ids(events, LINKED, id)).hasSize(1));
            assertThat(ids(events, REGISTERED, id)).hasSize(1);
            String registered = EventChannel.data(events.heard(REGISTERED, id).getFirst());
            assertThat(Contract.of(REGISTERED).violations(registered)).isEmpty();
            String linked = EventChannel.data(events.heard(LINKED, id).getFirst());
            assertThat(Contract.of(LINKED).violations(linked)).isEmpty();
            assertThat(api.me(TestTokens.citizenWithDraft(id, draft)).json()).isEqualTo(me);
        }
    }

    @RepeatedTest(20)
    void eight_first_visits_at_once_make_one_citizen() {
        try (var events = EventChannel.on("identity.citizens");
                var threads = Executors.newFixedThreadPool(8)) {
            String id = UUID.randomUUID().toString();
            String draft = api.filledDraft();
            api.reserve(draft, api.issuedKey("C-8"));
            String token = TestTokens.citizenWithDraft(id, draft);

            var visits =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> threads.submit(() -> api.me(token)))
                            .toList();

            assertThat(visits).allSatisfy(v -> assertThat(v.get().status()).isEqualTo(200));
            await().untilAsserted(() -> assertThat(ids(events, LINKED, id)).hasSize(1));
            assertThat(ids(events, REGISTERED, id)).hasSize(1);
        }
    }

    @Test
    void whoever_has_an_account_but_no_registration_is_told_so() {
        var answer = api.me(TestTokens.citizen("nobody"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("no-profile");
    }

    @Test
    void a_wrong_key_is_told_and_never_stands_in_the_way_of_an_account() {
        String id = UUID.randomUUID().toString();
        String draft = api.filledDraft();

        var answer = api.reserve(draft, "0000-0000-0000-0000");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(refused(answer)).containsExactly("action-sociale");
        var me = api.me(TestTokens.citizenWithDraft(id, draft));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("links").isEmpty()).isTrue();
    }

    @Test
    void an_empty_row_is_no_key_and_a_right_one_is_not_refused() {
        String draft = api.filledDraft();

        assertThat(refused(api.reserve(draft, " "))).isEmpty();
        assertThat(refused(api.reserve(draft, api.issuedKey("C-2")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "' || '1'=='1", "{$ne: null}"})
    void markup_and_queries_in_a_key_are_a_wrong_key(String key) {
        assertThat(refused(api.reserve(api.filledDraft(), key))).containsExactly("action-sociale");
    }

    @Test
    void a_key_longer_than_any_is_a_wrong_key() {
        assertThat(refused(api.reserve(api.filledDraft(), "A".repeat(5000))))
                .containsExactly("action-sociale");
    }

    @Test
    void checking_a_key_while_the_page_is_filled_in_does_not_use_it_up() {
        String id = UUID.randomUUID().toString();
        String draft = api.filledDraft();
        String key = api.issuedKey("C-3");

        assertThat(verdict(api.checkKey(draft, key))).isEqualTo("RECOGNISED");
        assertThat(verdict(api.checkKey(draft, key))).isEqualTo("RECOGNISED");
        assertThat(verdict(api.checkKey(draft, "0000-0000-0000-0000"))).isEqualTo("NOT_RECOGNISED");

        api.reserve(draft, key);
        var me = api.me(TestTokens.citizenWithDraft(id, draft)).json();
        assertThat(me.path("links").path(0).path("customerNumber").asString()).isEqualTo("C-3");
    }

    @Test
    void after_five_wrong_keys_a_draft_learns_nothing_more_and_still_becomes_an_account() {
        String draft = api.filledDraft();
        for (int i = 0; i < 5; i++) {
            api.checkKey(draft, "0000-0000-0000-000" + i);
        }

        String key = api.issuedKey("C-4");
        assertThat(verdict(api.checkKey(draft, key))).isEqualTo("TOO_MANY_TRIES");
        assertThat(refused(api.reserve(draft, key))).containsExactly("action-sociale");
        String id = UUID.randomUUID().toString();
        assertThat(api.me(TestTokens.citizenWithDraft(id, draft)).status()).isEqualTo(200);
    }

    @Test
    void a_key_is_checked_only_for_a_draft_that_exists_and_only_for_keycloak() {
        String key = api.issuedKey("C-5");

        assertThat(api.checkKey("nobodys-draft", key).status()).isEqualTo(404);
        assertThat(api.checkKey(api.begunDraft(), key).status()).isEqualTo(409);
        String path = "/drafts/" + api.filledDraft() + "/registration/key-check";
        String body = "{\"service\":\"action-sociale\",\"key\":\"" + key + "\"}";
        assertThat(api.call("POST", path, Api.PORTAL, body).status()).isEqualTo(403);
    }

    private static List<String> refused(Api.Answer answer) {
        return answer.json().path("refusedServices").valueStream().map(s -> s.asString()).toList();
    }

    private static String verdict(Api.Answer answer) {
        return answer.json().path("verdict").asString();
    }

    /** Different events: the relay may publish one and the same twice. */
    private static Set<String> ids(EventChannel events, String type, String citizenId) {
        return events.heard(type, citizenId).stream()
                .map(CloudEvent::getId)
                .collect(Collectors.toSet());
    }
}
