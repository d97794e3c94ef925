package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How all switches stand.
 *
 * @param byPost whether the notification is a POST; a GET otherwise
 * @param delaySeconds of simulated time, for LATE and AFTER_RETURN; a week at most
 * @param seed for RANDOM
 * @param weights for RANDOM: how often each comes, as a part of the sum
 * @param hangSeconds after which a connection that hangs is closed, ten minutes at most
 */
record Setting(
        NotificationFault notification,
        boolean byPost,
        int delaySeconds,
        long seed,
        Map<NotificationFault, Integer> weights,
        ServiceFault service,
        PageFault page,
        int hangSeconds) {

    private static final int LONGEST_DELAY = 7 * 24 * 3600;
    private static final int LONGEST_HANG = 600;
    private static final int GREATEST_WEIGHT = 1_000_000;

    static final Setting FAULTLESS =
            new Setting(
                    NotificationFault.NONE,
                    false,
                    60,
                    0,
                    Map.of(),
                    ServiceFault.NONE,
                    PageFault.NONE,
                    // Longer than any creditor should wait.
                    60);

    Setting {
        Objects.requireNonNull(notification, "notification");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(page, "page");
        check(delaySeconds, LONGEST_DELAY, "delaySeconds");
        check(hangSeconds, LONGEST_HANG, "hangSeconds");
        weights.values().forEach(weight -> check(weight, GREATEST_WEIGHT, "weights"));
        if (weights.containsKey(NotificationFault.RANDOM)) {
            throw new IllegalArgumentException("RANDOM cannot choose itself");
        }
        if (notification == NotificationFault.RANDOM && sum(weights) == 0) {
            throw new IllegalArgumentException("RANDOM needs weights");
        }
        // In the order of the enum, so that a choice does not depend on how they were written.
        var sorted = new EnumMap<NotificationFault, Integer>(NotificationFault.class);
        sorted.putAll(weights);
        weights = Collections.unmodifiableMap(sorted);
    }

    private static void check(int value, int most, String name) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " is out of range");
        }
    }

    static int sum(Map<NotificationFault, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@link #delaySeconds}. */
    Duration delay() {
        return Duration.ofSeconds(delaySeconds);
    }

    /** The answer with the amount that this setting wants. */
    RecupererDetailPaiementSecuriseResponse distorted(
            RecupererDetailPaiementSecuriseResponse detail) {
        if (service == ServiceFault.WRONG_AMOUNT) {
            detail.setMontant(Long.toString(Long.parseLong(detail.getMontant()) + 1));
        }
        return detail;
    }
}
