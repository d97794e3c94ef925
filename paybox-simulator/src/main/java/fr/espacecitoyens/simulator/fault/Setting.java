package fr.espacecitoyens.simulator.fault;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How the switches stand.
 *
 * @param delaySeconds of simulated time, for DELAYED and AFTER_RETURN; a week at most
 * @param overdueSeconds of simulated time, for OVERDUE; a week at most
 * @param seed for RANDOM and what is given in percent
 * @param weights for RANDOM: how often each comes, as a part of the sum
 * @param paidAgainPercent for how many amounts of a hundred a reference that was paid can be paid
 *     again
 * @param inquiriesFailPercent how many inquiries of a hundred are answered with 503 or 00097
 * @param hangSeconds after which a connection that hangs is closed, ten minutes at most
 */
public record Setting(
        Ipn ipn,
        int delaySeconds,
        int overdueSeconds,
        long seed,
        Map<Ipn, Integer> weights,
        Operations operations,
        Page page,
        Primary primary,
        int paidAgainPercent,
        int inquiriesFailPercent,
        int hangSeconds) {

    private static final int LONGEST_DELAY = 7 * 24 * 3600;
    private static final int LONGEST_HANG = 600;
    private static final int GREATEST_WEIGHT = 1_000_000;

    /** Nothing goes wrong. */
    public static final Setting NORMAL =
            new Setting(
                    Ipn.NORMAL,
                    5,
                    3600,
                    0,
                    Map.of(),
                    Operations.NORMAL,
                    Page.NORMAL,
                    Primary.NORMAL,
                    0,
                    0,
                    // Longer than any shop should wait.
                    60);

    public Setting {
        Objects.requireNonNull(ipn, "ipn");
        Objects.requireNonNull(operations, "operations");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(primary, "primary");
        check(delaySeconds, LONGEST_DELAY, "delaySeconds");
        check(overdueSeconds, LONGEST_DELAY, "overdueSeconds");
        check(paidAgainPercent, 100, "paidAgainPercent");
        check(inquiriesFailPercent, 100, "inquiriesFailPercent");
        check(hangSeconds, LONGEST_HANG, "hangSeconds");
        weights.values().forEach(weight -> check(weight, GREATEST_WEIGHT, "weights"));
        if (weights.containsKey(Ipn.RANDOM)) {
            throw new IllegalArgumentException("RANDOM cannot choose itself");
        }
        if (ipn == Ipn.RANDOM && sum(weights) == 0) {
            throw new IllegalArgumentException("RANDOM needs weights");
        }
        // In the order of the enum, so that a choice does not depend on how they were written.
        var sorted = new EnumMap<Ipn, Integer>(Ipn.class);
        sorted.putAll(weights);
        weights = Collections.unmodifiableMap(sorted);
    }

    private static void check(int value, int most, String name) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " is out of range");
        }
    }

    static int sum(Map<Ipn, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@link #delaySeconds}. */
    public Duration delay() {
        return Duration.ofSeconds(delaySeconds);
    }

    /** {@link #overdueSeconds}. */
    public Duration overdue() {
        return Duration.ofSeconds(overdueSeconds);
    }
}
