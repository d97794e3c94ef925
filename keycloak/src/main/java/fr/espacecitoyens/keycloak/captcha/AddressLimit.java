package fr.espacecitoyens.keycloak.captcha;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much each address has failed lately, in the memory of this instance of Keycloak: with several
 * of them an address has as many times the tries. Forgotten at a restart, and bounded: of very many
 * addresses those that were silent for longest go first.
 */
final class AddressLimit {

    static final int MOST_ADDRESSES = 50_000;

    private record Tally(int points, Instant until) {}

    /** In the order of their last failure. */
    private final Map<String, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true);

    private final Clock clock;

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes the points of a failure before the answer is judged, so that a thousand answers at the
     * same moment get no more tries than a thousand in turn. False: none is left.
     */
    synchronized boolean take(String address, int points, CheckSettings.Tries allowed) {
        String key = network(address);
        Instant now = clock.instant();
        Tally before = current(key, now).orElse(new Tally(0, now.plus(allowed.pause())));
        if (before.points() >= allowed.most()) {
            return false;
        }
        int sum = before.points() + points;
        tallies.put(
                key,
                new Tally(sum, sum < allowed.most() ? before.until() : now.plus(allowed.pause())));
        if (tallies.size() > MOST_ADDRESSES) {
            tallies.remove(tallies.keySet().iterator().next());
        }
        return true;
    }

    synchronized void giveBack(String address, int points) {
        tallies.computeIfPresent(
                network(address),
                (key, tally) -> new Tally(Math.max(0, tally.points() - points), tally.until()));
    }

    /** When this address may answer again, if it has to wait. */
    synchronized Optional<Instant> pausedUntil(String address, CheckSettings.Tries allowed) {
        return current(network(address), clock.instant())
                .filter(tally -> tally.points() >= allowed.most())
                .map(Tally::until);
    }

    private Optional<Tally> current(String key, Instant now) {
        return Optional.ofNullable(tallies.get(key)).filter(tally -> now.isBefore(tally.until()));
    }

    /** A home has one IPv4 address, but a whole /64 of IPv6 addresses to choose from. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            if (InetAddress.getByName(address) instanceof Inet6Address long6) {
                byte[] bytes = long6.getAddress();
                Arrays.fill(bytes, 8, 16, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
        } catch (UnknownHostException e) {
            return address;
        }
        return address;
    }
}
