package fr.espacecitoyens.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.identity.Api;
import fr.espacecitoyens.identity.citizen.Citizens;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class DraftLifeTest {

    private static final String NO_ADDRESS = "{}";
    private static final String NEW_CONTACT = "{\"email\":\"autre@exemple.fr\"}";

    private final MongoTemplate mongo;
    private final Drafts drafts;
    private final Citizens citizens;
    @LocalServerPort private int port;
    private Api api = new Api(0);

    DraftLifeTest(MongoTemplate mongo, Drafts drafts, Citizens citizens) {
        this.mongo = mongo;
        this.drafts = drafts;
        this.citizens = citizens;
    }

    @BeforeEach
    void findPort() {
        api = new Api(port);
    }

    @Test
    void an_expired_draft_is_unknown_before_the_job_has_run_and_gone_after() {
        String draft = api.filledDraft();
        expire(draft);

        assertThat(read(draft).status()).isEqualTo(404);
        assertThat(api.step(draft, "contact", NEW_CONTACT).status()).isEqualTo(404);
        assertThat(api.reserve(draft, "").status()).isEqualTo(404);
        assertThat(api.me(TestTokens.citizenWithDraft("late", draft)).status()).isEqualTo(404);

        new ForgetExpiredDraftsJob(drafts, Clock.systemUTC()).run();

        assertThat(mongo.findById(draft, Draft.class)).isNull();
    }

    @Test
    void a_reserved_draft_outlives_the_others_even_if_a_step_is_made_again() {
        String abandoned = api.filledDraft();
        String reserved = api.filledDraft();
        api.reserve(reserved, "");
        api.step(reserved, "contact", NEW_CONTACT);

        var inThreeWeeks = Clock.fixed(Instant.now().plus(Duration.ofDays(21)), ZoneOffset.UTC);
        new ForgetExpiredDraftsJob(drafts, inThreeWeeks).run();

        assertThat(mongo.findById(abandoned, Draft.class)).isNull();
        assertThat(mongo.findById(reserved, Draft.class)).isNotNull();
    }

    @Test
    void steps_made_at_the_same_moment_are_all_kept() throws Exception {
        String draft = api.begunDraft();
        var steps =
                Stream.of(
                        step(draft, "terms", "{\"version\":\"2026-11\"}"),
                        step(draft, "address", "{\"town\":\"Castres\"}"),
                        step(draft, "contact", NEW_CONTACT),
                        step(draft, "contact", NEW_CONTACT));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(steps.toList())) {
                assertThat(answer.get().status()).isEqualTo(204);
            }
        }

        assertThat(read(draft).json().has("terms")).isTrue();
        assertThat(read(draft).json().has("address")).isTrue();
        assertThat(read(draft).json().has("contact")).isTrue();
    }

    @Test
    void whoever_takes_the_address_back_is_not_written_to_by_letter() {
        String draft = api.filledDraft();
        api.step(
                draft,
                "address",
                "{\"street\":\"rue Henri IV\",\"postalCode\":\"81100\",\"town\":\"Castres\"}");
        String byLetter = "{\"email\":\"a@exemple.fr\",\"preferredMeans\":\"COURRIER_POSTAL\"}";
        assertThat(api.step(draft, "contact", byLetter).status()).isEqualTo(204);

        api.step(draft, "address", NO_ADDRESS);

        assertThat(read(draft).json().path("contact").path("preferredMeans").asString())
                .isEqualTo("COURRIEL");
    }

    @Test
    void a_draft_makes_a_citizen_once_and_is_forgotten() {
        String draft = api.filledDraft();
        String first = UUID.randomUUID().toString();
        assertThat(api.me(TestTokens.citizenWithDraft(first, draft)).status()).isEqualTo(200);

        String other = UUID.randomUUID().toString();
        assertThat(api.me(TestTokens.citizenWithDraft(other, draft)).status()).isEqualTo(404);
        assertThat(mongo.findById(draft, Draft.class)).isNull();
    }

    @Test
    void killed_before_the_draft_was_forgotten_the_next_visit_finds_the_same_citizen() {
        String draft = api.filledDraft();
        var kept = mongo.findById(draft, Document.class, "drafts");
        String id = UUID.randomUUID().toString();
        String token = TestTokens.citizenWithDraft(id, draft);
        api.me(token);
        var registeredAt = citizens.find(id).orElseThrow().registeredAt();
        mongo.insert(Objects.requireNonNull(kept), "drafts");

        assertThat(api.me(token).status()).isEqualTo(200);
        assertThat(citizens.find(id).orElseThrow().registeredAt()).isEqualTo(registeredAt);
    }

    @Test
    void each_citizen_reads_what_is_his_own() {
        String one = api.registeredCitizen();
        String other = api.registeredCitizen();
        api.link(one, api.issuedKey("O-1"));

        assertThat(api.me(one).json().path("links").size()).isEqualTo(1);
        assertThat(api.me(other).json().path("links").size()).isZero();
        assertThat(api.me(other).json().path("id").asString())
                .isNotEqualTo(api.me(one).json().path("id").asString());
    }

    @Test
    void nothing_personal_is_logged(CapturedOutput output) {
        String draft = api.filledDraft();
        String key = api.issuedKey("L-1");
        api.step(draft, "identity", "{\"usualName\":\"<Alquier>\",\"civility\":[\"Cécile\"]}");
        api.step(draft, "contact", "{\"email\":\"c.alquier@exemple");
        api.reserve(draft, key);
        api.me(TestTokens.citizenWithDraft(UUID.randomUUID().toString(), draft));

        assertThat(output.getAll())
                .doesNotContain("Alquier", "Cécile", "alquier@", "33612345678", draft, key);
    }

    private Callable<Api.Answer> step(String draft, String step, String json) {
        return () -> api.step(draft, step, json);
    }

    private Api.Answer read(String draft) {
        return api.call("GET", "/drafts/" + draft, Api.PORTAL, "");
    }

    private void expire(String draft) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(draft)),
                Update.update("expiresAt", Instant.EPOCH),
                Draft.class);
    }
}
