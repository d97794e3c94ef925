package fr.espacecitoyens.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.identity.Api;
import fr.espacecitoyens.identity.FakeKeycloakAdmin;
import fr.espacecitoyens.identity.citizen.Citizens;
import fr.espacecitoyens.identity.citizen.KeptForCitizen;
import fr.espacecitoyens.identity.keycloak.Accounts;
import fr.espacecitoyens.identity.photo.Photos;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
@ActiveProfiles("test")
class ErasureTest {

    private static final String REQUESTED = "fr.espacecitoyens.identity.erasure-requested.v1";
    private static final String CANCELLED = "fr.espacecitoyens.identity.erasure-cancelled.v1";
    private static final String ERASED = "fr.espacecitoyens.identity.citizen-erased.v1";
    private static final FakeKeycloakAdmin KEYCLOAK = new FakeKeycloakAdmin();

    private final String id = UUID.randomUUID().toString();
    private final String token =
            TestTokens.citizen(id, Map.of("auth_time", Instant.now().getEpochSecond()));
    private final MongoTemplate mongo;
    private final EraseDepartedJob job;
    private final Citizens citizens;
    private final Departures departures;
    private final DepartureEvents events;
    private final Accounts accounts;
    private final Photos photos;
    @LocalServerPort private int port;
    private Api api = new Api(0);

    ErasureTest(
            MongoTemplate mongo,
            EraseDepartedJob job,
            Citizens citizens,
            Departures departures,
            DepartureEvents events,
            Accounts accounts,
            Photos photos) {
        this.mongo = mongo;
        this.job = job;
        this.citizens = citizens;
        this.departures = departures;
        this.events = events;
        this.accounts = accounts;
        this.photos = photos;
    }

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry registry) {
        registry.add("identity.keycloak.url", KEYCLOAK::url);
        // The tests run the job themselves.
        registry.add("identity.erasure.interval", () -> "PT24H");
    }

    @BeforeEach
    void register() {
        api = new Api(port);
        KEYCLOAK.failTimes(0);
        KEYCLOAK.add(id);
        api.me(TestTokens.citizenWithDraft(id, api.filledDraft()));
    }

    @Test
    void leaving_takes_seven_days_and_can_be_undone_until_then() {
        try (var channel = EventChannel.on("identity.citizens")) {
            var planned = leave(token);
            assertThat(planned.status()).isEqualTo(200);
            var from = Instant.parse(planned.json().path("erasedFrom").asString());
            assertThat(from)
                    .isBetween(
                            Instant.now().plus(7, ChronoUnit.DAYS).minusSeconds(60),
                            Instant.now().plus(7, ChronoUnit.DAYS));
            assertThat(leave(token).json().path("erasedFrom").asString())
                    .isEqualTo(from.toString());
            assertThat(planned()).isEqualTo(from.toString());

            job.run();
            assertThat(api.call("DELETE", "/me/departure", token, "").status()).isEqualTo(204);
            assertThat(api.call("DELETE", "/me/departure", token, "").status()).isEqualTo(204);

            assertThat(planned()).isEmpty();
            await().untilAsserted(() -> {
                assertKept(channel, REQUESTED);
                assertKept(channel, CANCELLED);
            });
        }
        assertThat(api.me(token).status()).isEqualTo(200);
        assertThat(leave(token).status()).isEqualTo(200);
        assertThat(planned()).isNotEmpty();
    }

    @Test
    void an_open_browser_is_not_enough_to_leave() {
        String old =
                TestTokens.citizen(
                        id, Map.of("auth_time", Instant.now().minusSeconds(700).getEpochSecond()));

        assertThat(leave(old).status()).isEqualTo(409);
        assertThat(leave(old).body()).contains("problem:login-again");
        assertThat(leave(TestTokens.citizen(id)).status()).isEqualTo(409);
        assertThat(planned()).isEmpty();
    }

    @Test
    void after_seven_days_nothing_of_the_person_is_left() {
        String key = api.issuedKey("E-1");
        api.link(token, key);
        api.link(token, "0000-0000-0000-0000");
        photos.keep(id, new byte[] {1});
        leave(token);
        daysPass();

        try (var channel = EventChannel.on("identity.citizens")) {
            eraseAll();
            await().untilAsserted(() -> assertKept(channel, ERASED));
        }

        assertThat(KEYCLOAK.account(id)).isNull();
        assertThat(api.me(token).status()).isEqualTo(404);
        assertThat(api.link(api.registeredCitizen(), key).status()).isEqualTo(422);
        for (String collection : mongo.getCollectionNames()) {
            if (!collection.equals("departures")) {
                assertThat(mongo.findAll(Document.class, collection))
                        .as(collection)
                        .noneMatch(document -> document.toJson().contains(id));
            }
        }
        assertThat(api.call("DELETE", "/me/departure", token, "").status()).isEqualTo(409);
    }

    @Test
    void the_last_message_finds_its_address_for_three_days_and_nobody_after_that() {
        leave(token);
        daysPass();
        eraseAll();

        assertThat(contact().json().path("email").asString()).isEqualTo("c.alquier@exemple.fr");

        mongo.updateFirst(
                byId(),
                Update.update("erasedAt", Instant.now().minus(73, ChronoUnit.HOURS)),
                "departures");
        job.run();
        assertThat(contact().status()).isEqualTo(404);
    }

    @Test
    void while_keycloak_is_away_the_erasure_waits_and_goes_on_later() {
        leave(token);
        daysPass();
        KEYCLOAK.failTimes(1);

        job.run();
        assertThat(KEYCLOAK.account(id)).isNotNull();
        assertThat(citizens.find(id)).isPresent();

        eraseAll();
        assertThat(KEYCLOAK.account(id)).isNull();
        assertThat(citizens.find(id)).isEmpty();
    }

    @Test
    void killed_between_any_two_steps_the_next_round_completes_it() {
        leave(token);
        daysPass();
        KeptForCitizen killer =
                _ -> {
                    throw new IllegalStateException("killed");
                };
        var killed = new EraseCitizen(departures, citizens, accounts, List.of(killer), events);
        var due = departures.find(id).orElseThrow();
        assertThatThrownBy(() -> killed.erase(due, Clock.systemUTC())).hasMessage("killed");
        assertThat(KEYCLOAK.account(id)).isNull();
        assertThat(citizens.find(id)).isPresent();
        assertThat(api.call("DELETE", "/me/departure", token, "").status()).isEqualTo(409);

        eraseAll();

        assertThat(citizens.find(id)).isEmpty();
        assertThat(departures.find(id).orElseThrow().state()).isEqualTo(Departure.State.ERASED);
    }

    @Test
    void staff_find_the_account_by_its_customer_numbers() {
        api.link(token, api.issuedKey("E-2"));
        await().untilAsserted(() ->
                assertThat(KEYCLOAK.account(id))
                        .contains("customer_number", "E-2", "draft_id", "some-draft"));

        String link = api.me(token).json().path("links").path(0).path("id").asString();
        api.unlink(token, link);

        await().untilAsserted(() -> assertThat(KEYCLOAK.account(id)).doesNotContain("E-2"));
    }

    /** The job goes on until the citizen's own events are published, which takes a moment. */
    private void eraseAll() {
        await().until(() -> {
            job.run();
            return departures.find(id).orElseThrow().state() == Departure.State.ERASED;
        });
    }

    private void daysPass() {
        mongo.updateFirst(
                byId(), Update.update("erasedFrom", Instant.now().minusSeconds(1)), "departures");
    }

    private Query byId() {
        return Query.query(Criteria.where("_id").is(id));
    }

    private Api.Answer leave(String who) {
        return api.call("PUT", "/me/departure", who, "");
    }

    private String planned() {
        return api.call("GET", "/me/departure", token, "").json().path("erasedFrom").asString("");
    }

    private Api.Answer contact() {
        return api.call(
                "GET", "/citizens/" + id + "/contact", TestTokens.withRoles("notification"), "");
    }

    private void assertKept(EventChannel channel, String type) {
        assertThat(channel.heard(type, id)).hasSize(1);
        String data = EventChannel.data(channel.heard(type, id).getFirst());
        assertThat(Contract.of(type).violations(data)).isEmpty();
    }
}
