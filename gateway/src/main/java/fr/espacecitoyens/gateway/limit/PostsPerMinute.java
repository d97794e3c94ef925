package fr.espacecitoyens.gateway.limit;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Counts by address, and begins anew with every minute of the clock. */
final class PostsPerMinute {

    /** Beyond so many addresses in a minute, the others share one count: memory stays bounded. */
    private static final int ADDRESSES = 50_000;

    private static final String ALL_OTHERS = "";

    private record Minute(long number, Map<String, Integer> posts) {}

    private final int allowed;
    private final Clock clock;
    private final AtomicReference<Minute> current =
            new AtomicReference<>(new Minute(0, new ConcurrentHashMap<>()));

    PostsPerMinute(int allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Counts one more. */
    boolean allows(InetAddress address) {
        long now = clock.instant().getEpochSecond() / 60;
        Map<String, Integer> posts =
                current.updateAndGet(minute ->
                                minute.number() == now
                                        ? minute
                                        : new Minute(now, new ConcurrentHashMap<>()))
                        .posts();
        String key = household(address);
        String counted = posts.size() < ADDRESSES || posts.containsKey(key) ? key : ALL_OTHERS;
        return posts.merge(counted, 1, Integer::sum) <= allowed;
    }

    /** An IPv6 connection has 2^64 addresses of its own: its network counts. */
    private static String household(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
