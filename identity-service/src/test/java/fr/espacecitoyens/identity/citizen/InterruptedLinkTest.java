package fr.espacecitoyens.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.identity.Api;
import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ActiveProfiles;

/** Stops where kill -9 would: between the writes of a link. */
@ServiceTest
@ActiveProfiles("test")
class InterruptedLinkTest {

    private static final String LINKED = "fr.espacecitoyens.identity.service-linked.v1";

    private final String id = UUID.randomUUID().toString();
    private final String token = TestTokens.citizen(id);
    private final MongoTemplate mongo;
    private final AccessKeys keys;
    private final Citizens citizens;
    private final CitizenEvents events;
    @LocalServerPort private int port;
    private Api api = new Api(0);

    InterruptedLinkTest(
            MongoTemplate mongo, AccessKeys keys, Citizens citizens, CitizenEvents events) {
        this.mongo = mongo;
        this.keys = keys;
        this.citizens = citizens;
        this.events = events;
    }

    @BeforeEach
    void register() {
        api = new Api(port);
        api.me(TestTokens.citizenWithDraft(id, api.filledDraft()));
    }

    @Test
    void killed_after_the_key_was_noted_the_next_visit_links() {
        String hash = keys.hash(api.issuedKey("K-1"));
        citizens.save(citizens.existing(id).awaiting(hash));

        assertThat(linkedCustomer()).isEqualTo("K-1");
    }

    @Test
    void killed_after_the_key_was_used_the_next_visit_links_even_if_the_key_has_expired_since() {
        String hash = keys.hash(api.issuedKey("K-2"));
        var killed = new LinkCustomer(citizens, keys, events, new ClockOfKilled());
        assertThatThrownBy(() -> killed.link(id, hash)).hasMessage("killed");
        expire(hash);

        try (var channel = EventChannel.on("identity.citizens")) {
            assertThat(linkedCustomer()).isEqualTo("K-2");
            await().untilAsserted(() -> assertThat(channel.heard(LINKED, id)).isNotEmpty());
        }
        assertThat(citizens.existing(id).unclaimedKeys()).isEmpty();
    }

    @Test
    void killed_after_the_key_was_used_typing_it_again_links() {
        String key = api.issuedKey("K-3");
        keys.claim(keys.hash(key), id);
        expire(keys.hash(key));

        assertThat(api.link(token, key).status()).isEqualTo(200);
        assertThat(linkedCustomer()).isEqualTo("K-3");
    }

    @Test
    void a_noted_key_that_another_citizen_has_used_meanwhile_is_dropped() {
        String key = api.issuedKey("K-4");
        citizens.save(citizens.existing(id).awaiting(keys.hash(key)));
        assertThat(api.link(api.registeredCitizen(), key).status()).isEqualTo(200);

        assertThat(api.me(token).json().path("links").size()).isZero();
        assertThat(citizens.existing(id).unclaimedKeys()).isEmpty();
    }

    private String linkedCustomer() {
        var links = api.me(token).json().path("links");
        assertThat(links.size()).isEqualTo(1);
        return links.path(0).path("customerNumber").asString();
    }

    private void expire(String hash) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(hash)),
                Update.update("expiresAt", Instant.EPOCH),
                "access-keys");
    }

    /** Is asked for the time of the link when the key is used and the link not yet written. */
    private static final class ClockOfKilled extends Clock {

        @Override
        public Instant instant() {
            throw new IllegalStateException("killed");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
