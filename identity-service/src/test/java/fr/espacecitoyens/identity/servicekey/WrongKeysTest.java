package fr.espacecitoyens.identity.servicekey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class WrongKeysTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MongoTemplate mongo;
    private final String who = UUID.randomUUID().toString();

    WrongKeysTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Test
    void the_sixth_try_within_an_hour_is_one_too_many() {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(after(minute).takeTry(who)).isTrue();
        }

        assertThat(after(5).takeTry(who)).isFalse();
        assertThat(after(59).takeTry(who)).isFalse();
        assertThat(after(60).takeTry(who)).isTrue();
        assertThat(after(60).takeTry(who)).isFalse();
        assertThat(after(61).takeTry(who)).isTrue();
    }

    @Test
    void a_right_key_does_not_count() {
        for (int i = 0; i < 20; i++) {
            assertThat(after(i).takeTry(who)).isTrue();
            after(i).giveBack(who);
        }
    }

    @Test
    void many_tries_at_once_are_no_more_than_five() throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            var tries =
                    IntStream.range(0, 12)
                            .mapToObj(_ -> (Callable<Boolean>) () -> after(0).takeTry(who))
                            .toList();

            long taken = 0;
            for (var answer : threads.invokeAll(tries)) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
        }
    }

    @Test
    void an_hour_later_nobody_knows_who_typed_what() {
        String recent = UUID.randomUUID().toString();
        after(0).takeTry(who);
        after(30).takeTry(recent);

        after(61).forgetOld();

        assertThat(mongo.findById(who, WrongKeys.Tries.class)).isNull();
        assertThat(mongo.findById(recent, WrongKeys.Tries.class)).isNotNull();
    }

    private WrongKeys after(int minutes) {
        var then = NOON.plus(Duration.ofMinutes(minutes));
        return new WrongKeys(mongo, Clock.fixed(then, ZoneOffset.UTC));
    }
}
