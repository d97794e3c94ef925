package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AddressLimitTest {

    private static final CheckSettings.Tries ALLOWED =
            new CheckSettings.Tries(4, Duration.ofMinutes(15));
    private static final String LIBRARY = "192.0.2.7";

    private Instant now = Visit.NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AddressLimit limit = new AddressLimit(clock);

    @Test
    void an_address_that_failed_too_often_waits_and_another_does_not() {
        assertThat(limit.take(LIBRARY, 2, ALLOWED)).isTrue();
        assertThat(limit.pausedUntil(LIBRARY, ALLOWED)).isEmpty();
        assertThat(limit.take(LIBRARY, 2, ALLOWED)).isTrue();

        assertThat(limit.take(LIBRARY, 2, ALLOWED)).isFalse();
        assertThat(limit.pausedUntil(LIBRARY, ALLOWED)).contains(now.plus(ALLOWED.pause()));
        assertThat(limit.take("192.0.2.8", 2, ALLOWED)).isTrue();
    }

    @Test
    void after_its_pause_the_address_has_all_its_tries_again() {
        limit.take(LIBRARY, 4, ALLOWED);
        now = now.plus(ALLOWED.pause());

        assertThat(limit.pausedUntil(LIBRARY, ALLOWED)).isEmpty();
        assertThat(limit.take(LIBRARY, 3, ALLOWED)).isTrue();
        assertThat(limit.pausedUntil(LIBRARY, ALLOWED)).isEmpty();
    }

    @Test
    void failures_that_lie_far_apart_are_not_added_up() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.take(LIBRARY, 2, ALLOWED)).isTrue();
            now = now.plus(Duration.ofMinutes(16));
        }
    }

    @Test
    void right_answers_give_their_points_back() {
        for (int i = 0; i < 100; i++) {
            assertThat(limit.take(LIBRARY, 2, ALLOWED)).isTrue();
            limit.giveBack(LIBRARY, 2);
        }
        assertThat(limit.pausedUntil(LIBRARY, ALLOWED)).isEmpty();
    }

    @Test
    void without_a_proof_of_work_the_limit_is_stricter() {
        assertThat(Verdict.WRONG.points(false)).isGreaterThan(Verdict.WRONG.points(true));
        assertThat(Verdict.RIGHT.points(false)).isGreaterThan(Verdict.RIGHT.points(true));
        assertThat(Verdict.NOTHING_CHOSEN.points(false)).isZero();
        assertThat(Verdict.TOO_FAST.points(false)).isZero();
    }

    @Test
    void the_many_addresses_of_one_ipv6_home_are_one() {
        limit.take("2001:db8:1:2::1", 4, ALLOWED);

        assertThat(limit.take("2001:db8:1:2:ffff::9", 2, ALLOWED)).isFalse();
        assertThat(limit.take("2001:db8:1:3::1", 2, ALLOWED)).isTrue();
    }

    @Test
    void very_many_addresses_do_not_fill_the_memory() {
        limit.take(LIBRARY, 4, ALLOWED);
        for (int i = 0; i < AddressLimit.MOST_ADDRESSES; i++) {
            limit.take("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), 1, ALLOWED);
        }

        assertThat(limit.pausedUntil(LIBRARY, ALLOWED)).isEmpty();
    }
}
