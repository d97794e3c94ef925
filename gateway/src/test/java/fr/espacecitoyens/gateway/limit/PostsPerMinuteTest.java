package fr.espacecitoyens.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PostsPerMinuteTest {

    private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.1");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void the_next_minute_begins_anew() {
        var posts = new PostsPerMinute(1, clock);

        assertThat(posts.allows(ADDRESS)).isTrue();
        assertThat(posts.allows(ADDRESS)).isFalse();
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(1)));
        assertThat(posts.allows(ADDRESS)).isTrue();
    }

    @Test
    void an_ipv6_network_counts_as_one() {
        var posts = new PostsPerMinute(1, clock);

        assertThat(posts.allows(InetAddress.ofLiteral("2001:db8::1"))).isTrue();
        assertThat(posts.allows(InetAddress.ofLiteral("2001:db8::2"))).isFalse();
        assertThat(posts.allows(InetAddress.ofLiteral("2001:db8:0:1::1"))).isTrue();
    }

    @Test
    void beyond_what_memory_holds_all_others_share_one_count() {
        var posts = new PostsPerMinute(1, clock);
        for (int i = 0; i < 50_000; i++) {
            posts.allows(
                    InetAddress.ofLiteral("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256));
        }

        assertThat(posts.allows(InetAddress.ofLiteral("192.0.2.7"))).isTrue();
        assertThat(posts.allows(InetAddress.ofLiteral("192.0.2.8"))).isFalse();
    }
}
